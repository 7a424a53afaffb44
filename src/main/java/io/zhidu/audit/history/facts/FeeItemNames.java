package io.zhidu.audit.history.facts;

import io.zhidu.audit.history.NameSource;
import io.zhidu.platform.Refusal;
import io.zhidu.repair.FeeLine;
import io.zhidu.repair.RepairJournal;
import io.zhidu.repair.RepairOrders;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Clause 1-3.6: an item is called as it was when it was quoted or charged, whatever the fee standard says now. */
@Component
class FeeItemNames implements NameSource {

    private final RepairOrders orders;
    private final RepairJournal journal;

    FeeItemNames(RepairOrders orders, RepairJournal journal) {
        this.orders = orders;
        this.journal = journal;
    }

    @Override
    public Set<String> fields() {
        return Set.of("itemCode");
    }

    @Override
    public String of(String number, String field, String value) {
        try {
            return Stream.concat(
                            lines(number, "quote", journal.quoteRevision(number)),
                            lines(number, "bill", orders.get(number).billRevision()))
                    .filter(line -> line.itemCode().equals(value))
                    .map(FeeLine::itemName)
                    .findFirst()
                    .orElse(null);
        } catch (Refusal unknown) {
            return null;
        }
    }

    private Stream<FeeLine> lines(String number, String kind, int revisions) {
        return IntStream.rangeClosed(1, revisions)
                .boxed()
                .flatMap(revision -> journal.feeLines(number, kind, revision).stream());
    }
}
