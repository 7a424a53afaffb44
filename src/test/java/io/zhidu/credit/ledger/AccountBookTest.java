package io.zhidu.credit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.platform.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountBookTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private final AccountBook book = new AccountBook(List.of(), List.of());

    @Test
    void theOldestInvoiceIsPaidFirst() {
        invoice("B", 2, "50", null);
        invoice("A", 1, "50", null);
        receipt("R", 3, "70", "");
        book.settle();
        assertThat(book.matches()).containsExactly(match("R", "A", "50"), match("R", "B", "20"));
        assertThat(book.invoices()).containsExactly(new OpenInvoice("B", DAY.plusDays(2), null, Money.of("30")));
    }

    @Test
    void aNamedInvoiceComesBeforeAnOlderOne() {
        invoice("A", 1, "50", null);
        invoice("B", 2, "50", null);
        receipt("R", 3, "70", "");
        book.pay("B", "R");
        book.settle();
        assertThat(book.matches()).containsExactly(match("R", "B", "50"), match("R", "A", "20"));
    }

    @Test
    void moneyForGoodsWaitsForTheirInvoice() {
        receipt("R", 1, "100", "FH-1");
        invoice("A", 1, "60", null);
        book.settle();
        assertThat(book.matches()).isEmpty();
        invoice("B", 2, "100", "FH-1");
        book.settle();
        assertThat(book.matches()).containsExactly(match("R", "B", "100"));
    }

    @Test
    void aClaimTakesTheOldestFreeMoneyAndNoMoreThanIsMissing() {
        receipt("R1", 1, "40", "");
        receipt("R2", 2, "100", "");
        receipt("R0", 3, "10", "FH-1");
        book.claim("FH-1", Money.of("70"));
        assertThat(book.receipts())
                .containsExactlyInAnyOrder(
                        new OpenReceipt("R0", "FH-1", DAY.plusDays(3), Money.of("10")),
                        new OpenReceipt("R1", "FH-1", DAY.plusDays(1), Money.of("40")),
                        new OpenReceipt("R2", "FH-1", DAY.plusDays(2), Money.of("20")),
                        new OpenReceipt("R2", "", DAY.plusDays(2), Money.of("80")));
    }

    /** Whatever is booked, named, claimed, freed and taken back: nothing is lost and nothing appears. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void sumsAreAlwaysEqual(long seed) {
        Random random = new Random(seed);
        Map<String, OpenInvoice> invoices = new HashMap<>();
        Map<String, OpenReceipt> receipts = new HashMap<>();
        for (int step = 0; step < 300; step++) {
            String number = "N" + step;
            LocalDate day = DAY.plusDays(random.nextInt(60));
            Money amount = Money.rounded(BigDecimal.valueOf(1 + random.nextInt(100_000), 2));
            String shipment = "FH-" + random.nextInt(4);
            switch (random.nextInt(8)) {
                case 0, 1 -> {
                    OpenInvoice one = new OpenInvoice(number, day, random.nextBoolean() ? shipment : null, amount);
                    invoices.put(number, one);
                    book.add(one);
                }
                case 2, 3 -> {
                    OpenReceipt one = new OpenReceipt(number, random.nextInt(3) == 0 ? shipment : "", day, amount);
                    receipts.put(number, one);
                    book.add(one);
                    any(random, invoices).ifPresent(named -> book.pay(named, number));
                }
                case 4 -> book.claim(shipment, amount);
                case 5 -> book.free(shipment);
                case 6 ->
                    any(random, receipts).ifPresent(gone -> {
                        receipts.remove(gone);
                        book.takeBackReceipt(gone, past(invoices, receipts, gone, null));
                    });
                default ->
                    any(random, invoices)
                            .ifPresent(gone ->
                                    book.takeBackInvoice(invoices.remove(gone), past(invoices, receipts, null, gone)));
            }
            if (random.nextBoolean()) {
                book.settle();
                assertThat(openAnd(invoices))
                        .as("an invoice and money for any at once")
                        .isFalse();
            }
            assertSums(invoices, receipts);
        }
    }

    private boolean openAnd(Map<String, OpenInvoice> invoices) {
        return !book.invoices().isEmpty()
                && book.receipts().stream().anyMatch(money -> money.shipment().isEmpty());
    }

    private void assertSums(Map<String, OpenInvoice> invoices, Map<String, OpenReceipt> receipts) {
        assertThat(book.invoices()).allMatch(one -> one.open().isPositive());
        assertThat(book.receipts()).allMatch(one -> one.open().isPositive());
        invoices.values()
                .forEach(one -> assertThat(matched(null, one.number())
                                .plus(book.invoices().stream()
                                        .filter(open -> open.number().equals(one.number()))
                                        .map(OpenInvoice::open)
                                        .collect(Money.sum())))
                        .as("invoice %s", one.number())
                        .isEqualTo(one.open()));
        receipts.values()
                .forEach(one -> assertThat(matched(one.number(), null)
                                .plus(book.receipts().stream()
                                        .filter(open -> open.number().equals(one.number()))
                                        .map(OpenReceipt::open)
                                        .collect(Money.sum())))
                        .as("receipt %s", one.number())
                        .isEqualTo(one.open()));
        assertThat(book.invoices()).allMatch(open -> invoices.containsKey(open.number()));
        assertThat(book.receipts()).allMatch(open -> receipts.containsKey(open.number()));
    }

    private Money matched(String receipt, String invoice) {
        return book.matches().stream()
                .filter(match -> receipt == null || match.receipt().equals(receipt))
                .filter(match -> invoice == null || match.invoice().equals(invoice))
                .map(Match::amount)
                .collect(Money.sum());
    }

    /** Net matches of a receipt or an invoice, as the tables would give them. */
    private List<PastMatch> past(
            Map<String, OpenInvoice> invoices, Map<String, OpenReceipt> receipts, String receipt, String invoice) {
        Map<List<String>, Money> net = new HashMap<>();
        book.matches().stream()
                .filter(match -> receipt == null || match.receipt().equals(receipt))
                .filter(match -> invoice == null || match.invoice().equals(invoice))
                .forEach(match -> net.merge(List.of(match.receipt(), match.invoice()), match.amount(), Money::plus));
        List<PastMatch> past = new ArrayList<>();
        net.forEach((pair, amount) -> {
            if (!amount.isZero()) {
                OpenReceipt money = receipts.getOrDefault(pair.get(0), new OpenReceipt(pair.get(0), "", DAY, amount));
                OpenInvoice paid = invoices.getOrDefault(pair.get(1), new OpenInvoice(pair.get(1), DAY, null, amount));
                past.add(new PastMatch(
                        new Match(pair.get(0), pair.get(1), amount),
                        money.with(amount).forShipment(""),
                        paid.with(amount)));
            }
        });
        return past;
    }

    private static java.util.Optional<String> any(Random random, Map<String, ?> known) {
        return known.isEmpty() || random.nextInt(3) == 0
                ? java.util.Optional.empty()
                : known.keySet().stream()
                        .sorted()
                        .skip(random.nextInt(known.size()))
                        .findFirst();
    }

    private void invoice(String number, int day, String amount, String shipment) {
        book.add(new OpenInvoice(number, DAY.plusDays(day), shipment, Money.of(amount)));
    }

    private void receipt(String number, int day, String amount, String shipment) {
        book.add(new OpenReceipt(number, shipment, DAY.plusDays(day), Money.of(amount)));
    }

    private static Match match(String receipt, String invoice, String amount) {
        return new Match(receipt, invoice, Money.of(amount));
    }
}
