package io.zhidu.audit.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.zhidu.audit.history.Models.FormWords;
import io.zhidu.people.StaffDirectory;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private static final FormWords FORM = new FormWords(
            Map.of("feeLines", "收費項目", "feeLines.itemCode", "項目", "feeLines.quantity", "數量"),
            Map.of("parts", Map.of("valve", "閥門", "pipe", "水管")));

    private final StaffDirectory staff = mock(StaffDirectory.class);
    private Wording wording;

    @BeforeEach
    void setUp() {
        when(staff.nameOf(anyString())).thenAnswer(call -> call.getArgument(0));
        when(staff.nameOf("weixiu1")).thenReturn("張志明");
        Map<String, NameSource> sources = Map.of("itemCode", new Items(), "buildingId", new Items());
        wording = new Wording("WX-1", FORM, sources, new Names(staff), ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void aRowIsToldByTheLabelsOfItsColumnsAndTheNamesOfItsCodes() {
        Field field = wording.field("feeLines", List.of(Map.of("itemCode", "A01")));
        assertThat(field.label()).isEqualTo("收費項目");
        assertThat(field.rows()).containsExactly(List.of(new Field("itemCode", "項目", "A01", "換水龍頭 (A01)", null)));
    }

    @Test
    void aTableThatNoFormShowsIsToldAsTheOthersCallTheSame() {
        assertThat(wording.field("billLines", List.of(Map.of("quantity", "2"))).rows())
                .containsExactly(List.of(new Field("quantity", "數量", "2", null, null)));
        assertThat(wording.field("quantity", "2").label()).isEqualTo("quantity");
    }

    @Test
    void whatWasChosenOfAListIsToldByItsLabels() {
        assertThat(wording.words("parts", "valve")).isEqualTo("閥門");
        assertThat(wording.field("parts", List.of("valve", "other")).words()).isEqualTo("閥門、other");
        assertThat(wording.field("parts", List.of("other")).words()).isNull();
        assertThat(wording.field("parts", List.of()).rows()).isNull();
    }

    @Test
    void aPersonIsToldByHisNameAndARoleByTheRegulationsWord() {
        assertThat(wording.words("technician", "weixiu1")).isEqualTo("張志明 (weixiu1)");
        assertThat(wording.words("signerRole", "areaManager")).isEqualTo("區域經理 (areaManager)");
        assertThat(wording.words("bearers", "weixiu1,zhang9")).isEqualTo("張志明 (weixiu1)、zhang9");
        assertThat(wording.words("description", "yes,really")).isNull();
    }

    @Test
    void whatNothingKnowsStaysAsItIs() {
        assertThat(wording.words("buildingId", "B99")).isNull();
        assertThat(wording.words("description", "水龍頭漏水")).isNull();
        assertThat(wording.field("score", 3)).isEqualTo(new Field("score", "score", 3, null, null));
        assertThat(wording.field("file", Map.of("sha256", "ab")).rows()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26T17:15, 2026-11-26 17:15",
        "2026-11-26T17:15:30, 2026-11-26 17:15:30",
        "2026-11-26T09:25:00Z, 2026-11-26 17:25",
        "2026-11-26T09:25:00.120+02:00, 2026-11-26 15:25",
        "2026-11-26,",
        "2026-13-26T17:15,"
    })
    void aTimeIsToldByTheCompanysClock(String stored, String told) {
        assertThat(wording.words("arrivedAt", stored)).isEqualTo(told);
    }

    private static final class Items implements NameSource {

        @Override
        public Set<String> fields() {
            return Set.of("itemCode", "buildingId");
        }

        @Override
        public String of(String number, String field, String value) {
            return value.equals("A01") ? "換水龍頭" : null;
        }
    }
}
