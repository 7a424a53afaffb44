package io.zhidu.audit.history.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.repair.FeeLine;
import io.zhidu.repair.RepairJournal;
import io.zhidu.repair.RepairOrders;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeeItemNamesTest {

    private final RepairOrders orders = mock(RepairOrders.class, RETURNS_DEEP_STUBS);
    private final RepairJournal journal = mock(RepairJournal.class);
    private final FeeItemNames names = new FeeItemNames(orders, journal);

    @Test
    void anItemIsCalledAsItWasQuotedOrCharged() {
        when(journal.quoteRevision("WX-1")).thenReturn(2);
        when(journal.feeLines("WX-1", "quote", 1)).thenReturn(List.of(line("A01", "換水龍頭")));
        when(journal.feeLines("WX-1", "quote", 2)).thenReturn(List.of(line("A02", "換水管")));
        when(orders.get("WX-1").billRevision()).thenReturn(1);
        when(journal.feeLines("WX-1", "bill", 1)).thenReturn(List.of(line("A03", "疏通")));
        assertThat(List.of("A01", "A02", "A03"))
                .extracting(code -> names.of("WX-1", "itemCode", code))
                .containsExactly("換水龍頭", "換水管", "疏通");
        assertThat(names.of("WX-1", "itemCode", "A09")).isNull();
    }

    @Test
    void anOrderThatIsGoneHasNoItems() {
        when(orders.get("WX-2")).thenThrow(Refusal.notFound("repair.unknownOrder", "WX-2"));
        assertThat(names.of("WX-2", "itemCode", "A01")).isNull();
    }

    private static FeeLine line(String code, String name) {
        return new FeeLine("2026", code, name, "個", BigDecimal.ONE, Money.ZERO, Money.ZERO);
    }
}
