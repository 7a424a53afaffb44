package io.zhidu.baddebt.deduction;

import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The ledger without a database, for sequences by the thousand. */
final class MemoryLedger implements DeductionLedger {

    private final Map<String, DeductionOrder> orders = new TreeMap<>();
    private final Map<String, List<BornePart>> parts = new TreeMap<>();
    private final Map<String, Receipt> receipts = new TreeMap<>();

    @Override
    public boolean add(DeductionOrder order, LocalDateTime at, String by) {
        if (orders.putIfAbsent(order.caseNumber(), order) != null) {
            return false;
        }
        parts.put(
                order.caseNumber(),
                new ArrayList<>(IntStream.range(0, order.parts().size())
                        .mapToObj(n -> new BornePart(
                                order.caseNumber(),
                                n + 1,
                                at,
                                order.shipment(),
                                order.invoice(),
                                order.clause(),
                                order.legalReference(),
                                order.parts().get(n),
                                new ArrayList<>()))
                        .toList()));
        return true;
    }

    @Override
    public Optional<DeductionOrder> find(String caseNumber) {
        return Optional.ofNullable(orders.get(caseNumber));
    }

    @Override
    public void lockCase(String caseNumber) {
        if (!orders.containsKey(caseNumber)) {
            throw Refusal.notFound("deduction.case.unknown", caseNumber);
        }
    }

    @Override
    public void lockPersons(Collection<String> persons) {}

    @Override
    public List<BornePart> ofCase(String caseNumber) {
        return List.copyOf(parts.get(caseNumber));
    }

    @Override
    public List<BornePart> ofPerson(String person) {
        return parts.values().stream()
                .flatMap(List::stream)
                .filter(part -> part.part().person().equals(person))
                .toList();
    }

    @Override
    public List<String> personsWithOpenParts() {
        return persons().stream()
                .filter(person -> ofPerson(person).stream()
                        .map(BornePart::book)
                        .anyMatch(book ->
                                !book.remaining().isZero() || !book.owedBack().isZero()))
                .toList();
    }

    @Override
    public List<String> persons() {
        return parts.values().stream()
                .flatMap(List::stream)
                .map(part -> part.part().person())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public void keep(BornePart part, List<Entry> added) {
        parts.get(part.caseNumber()).get(part.partNo() - 1).entries().addAll(added);
    }

    @Override
    public Optional<Receipt> receipt(String caseNumber, String receipt) {
        return Optional.ofNullable(receipts.get(caseNumber + receipt));
    }

    @Override
    public void addReceipt(String caseNumber, String receipt, Money amount, LocalDateTime at, String by) {
        receipts.put(caseNumber + receipt, new Receipt(amount, false));
    }

    @Override
    public void reverseReceipt(String caseNumber, String receipt, LocalDateTime at, String by) {
        receipts.computeIfPresent(caseNumber + receipt, (key, one) -> new Receipt(one.amount(), true));
    }
}
