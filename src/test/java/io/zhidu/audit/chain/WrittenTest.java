package io.zhidu.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.platform.ChainedRow;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WrittenTest {

    private final Written written = new Written();

    @Test
    void aRowPutInAgainHasNothingOfTheOneBefore() {
        add(ChainedRow.inserted("deduction_line", "2026-10|weixiu1", Map.of("wage", 5000, "problem", "WAGE_MISSING")));
        add(ChainedRow.deleted("deduction_line", "2026-10|weixiu1"));
        add(ChainedRow.inserted("deduction_line", "2026-10|weixiu1", Map.of("wage", 6000)));
        assertThat(written.isDeleted()).isFalse();
        assertThat(written.value("WAGE").text()).isEqualTo("6000");
        assertThat(written.value("PROBLEM").text()).isNull();
    }

    private void add(ChainedRow row) {
        written.add(Content.Row.of(row), new Written.Stamp(LocalDateTime.of(2026, 11, 1, 8, 0), "system"));
    }
}
