package io.zhidu.credit.demo;

import io.zhidu.credit.ledger.InvoiceLine;
import io.zhidu.credit.ledger.LedgerService;
import io.zhidu.credit.ledger.ReceiptLine;
import io.zhidu.demo.DemoActors;
import io.zhidu.demo.DemoDays;
import io.zhidu.demo.DemoMoment;
import io.zhidu.demo.DemoRow;
import io.zhidu.platform.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the customers buy regularly and how they pay it: booked by finance at the end of each day, in one batch. */
@Component
@Profile({"demo", "test"})
class DemoMoney {

    private static final LocalTime INVOICES = LocalTime.of(16, 10);
    private static final LocalTime RECEIPTS = LocalTime.of(16, 25);
    /** Nobody buys for the same amount each time. */
    private static final List<String> SHARES = List.of("1", "0.86", "1.13", "0.94", "1.21", "0.79", "1.07");

    private final LedgerService ledger;
    private final DemoActors actors;

    DemoMoney(LedgerService ledger, DemoActors actors) {
        this.ledger = ledger;
        this.actors = actors;
    }

    /**
     * A delivery and when it is paid, or null.
     *
     * @param day of its number: after a holiday, those of two weeks have one invoice day
     */
    record Sale(DemoRow customer, LocalDate day, LocalDate invoiced, LocalDate paid, Money amount) {

        String invoice() {
            return numbered("FP");
        }

        String receipt() {
            return numbered("SK");
        }

        private String numbered(String kind) {
            return "%s-%tY%<tm%<td-K%02d".formatted(kind, day, customer.index() + 1);
        }

        String key() {
            return customer.get("key");
        }
    }

    static List<Sale> sales(List<DemoRow> customers, DemoDays days) {
        return customers.stream()
                .flatMap(row -> Stream.concat(regular(row, days), old(row, days)))
                .toList();
    }

    List<DemoMoment> moments(List<DemoRow> customers, Map<String, String> numbers, DemoDays days) {
        TreeMap<LocalDate, List<Sale>> invoices = new TreeMap<>();
        TreeMap<LocalDate, List<Sale>> receipts = new TreeMap<>();
        for (Sale sale : sales(customers, days)) {
            put(invoices, days.onOrAfter(latest(sale.invoiced(), days.calendarDay("-118"))), sale);
            put(receipts, sale.paid(), sale);
        }
        List<DemoMoment> moments = new ArrayList<>();
        invoices.forEach((day, of) -> moments.add(new DemoMoment(day.atTime(INVOICES), () -> invoice(of, numbers))));
        receipts.forEach((day, of) -> moments.add(new DemoMoment(day.atTime(RECEIPTS), () -> receive(of, numbers))));
        return moments;
    }

    private static Stream<Sale> regular(DemoRow row, DemoDays days) {
        List<Sale> sales = new ArrayList<>();
        LocalDate last = days.calendarDay(row.find("invoices-until").orElse("-1"));
        LocalDate lastPaid = days.calendarDay(row.find("pays-until").orElse("-1"));
        int every = row.find("every").map(Integer::valueOf).orElse(0);
        LocalDate day = days.calendarDay("-117").plusDays(row.index() % 7);
        for (int i = row.index(); every > 0 && !day.isAfter(last); i++, day = day.plusDays(every)) {
            LocalDate invoiced = days.onOrAfter(day);
            LocalDate paid = days.onOrAfter(invoiced.plusDays(Integer.parseInt(row.get("pays-after"))));
            sales.add(new Sale(
                    row,
                    day,
                    invoiced,
                    paid.isAfter(lastPaid) ? null : paid,
                    Money.rounded(
                            new BigDecimal(row.get("base")).multiply(new BigDecimal(SHARES.get(i % SHARES.size()))))));
        }
        return sales.stream();
    }

    /** What a customer still owes of last year, clause 3-1.1.3. */
    private static Stream<Sale> old(DemoRow row, DemoDays days) {
        LocalDate december = days.today().withDayOfYear(1).minusDays(15);
        return row.find("last-year").map(owed -> new Sale(row, december, december, null, Money.of(owed))).stream();
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static void put(Map<LocalDate, List<Sale>> byDay, LocalDate day, Sale sale) {
        if (day != null) {
            byDay.computeIfAbsent(day, any -> new ArrayList<>()).add(sale);
        }
    }

    private void invoice(List<Sale> sales, Map<String, String> numbers) {
        asFinance(
                sales.stream()
                        .map(one -> new InvoiceLine(
                                one.invoice(), numbers.get(one.key()), one.invoiced(), one.amount(), null, null))
                        .toList(),
                ledger::recordInvoices);
    }

    private void receive(List<Sale> sales, Map<String, String> numbers) {
        asFinance(
                sales.stream()
                        .map(one -> new ReceiptLine(
                                one.receipt(),
                                numbers.get(one.key()),
                                one.paid(),
                                one.amount(),
                                one.invoice(),
                                null,
                                null))
                        .toList(),
                ledger::recordReceipts);
    }

    private <T> void asFinance(List<T> batch, Consumer<List<T>> intake) {
        actors.as(actors.member("finance", 0), () -> intake.accept(batch));
    }
}
