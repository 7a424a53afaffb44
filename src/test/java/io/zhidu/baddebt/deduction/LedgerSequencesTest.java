package io.zhidu.baddebt.deduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Split;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens in whatever order: the ledger balances to the fen and nobody pays more than he bears. */
class LedgerSequencesTest {

    private static final LocalDateTime AT = LocalDateTime.of(2026, 1, 1, 9, 0);

    private MemoryLedger ledger;
    private DeductionService deductions;

    @BeforeEach
    void empty() {
        ledger = new MemoryLedger();
        Clock clock = Clock.fixed(AT.toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        deductions = new DeductionService(ledger, () -> "caiwu1", clock);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void anySequenceBalances(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            empty();
            Map<String, Map<String, Money>> standing = new TreeMap<>(); // receipts that are not reversed, by case
            YearMonth month = YearMonth.of(2026, 1);
            for (int step = 0; step < 40; step++) {
                switch (random.nextInt(5)) {
                    case 0 -> standing.put(ordered(random, "C" + step), new TreeMap<>());
                    case 1, 2 -> receive(random, standing, "R" + step);
                    case 3 -> reverse(random, standing);
                    default -> payday(random, month = month.plusMonths(1));
                }
                standing.forEach((one, receipts) -> assertBalanced(one, receipts, seed));
            }
        }
    }

    private String ordered(Random random, String number) {
        Map<String, BigDecimal> shares = new TreeMap<>();
        for (int n = random.nextInt(4); n >= 0; n--) {
            shares.put("p" + random.nextInt(5), BigDecimal.valueOf(1 + random.nextInt(100)));
        }
        if (random.nextInt(4) == 0) {
            shares.put(DeductionOrder.COMPANY, BigDecimal.TEN);
        }
        Money amount = fen(1 + random.nextInt(1 << random.nextInt(1, 20)));
        List<DeductionOrder.Part> parts = new ArrayList<>();
        Split.of(amount, shares)
                .forEach((person, part) ->
                        parts.add(new DeductionOrder.Part(person, "signer", BigDecimal.ONE, part, null)));
        DeductionOrder order = new DeductionOrder(number, null, null, "3-3.3", parts, null);
        deductions.order(order);
        deductions.order(order);
        assertThat(order.amount()).isEqualTo(amount);
        return number;
    }

    private void receive(Random random, Map<String, Map<String, Money>> standing, String receipt) {
        String number = any(random, standing.keySet());
        Money due = number == null ? Money.ZERO : due(number);
        if (due.isPositive()) {
            long all = due.amount().unscaledValue().longValueExact();
            Money amount = fen(random.nextInt(3) == 0 ? all : 1 + random.nextLong(all));
            deductions.giveBack(number, amount, receipt);
            deductions.giveBack(number, amount, receipt);
            standing.get(number).put(receipt, amount);
            assertThatThrownBy(() -> deductions.giveBack(number, due, "more")).isInstanceOf(Refusal.class);
        }
    }

    private void reverse(Random random, Map<String, Map<String, Money>> standing) {
        String number = any(random, standing.keySet());
        String receipt =
                number == null ? null : any(random, standing.get(number).keySet());
        if (receipt != null) {
            deductions.takeBackAgain(number, receipt);
            deductions.takeBackAgain(number, receipt);
            standing.get(number).remove(receipt);
        }
    }

    /** As the month-end run does, with any limit. */
    private void payday(Random random, YearMonth month) {
        for (String person : ledger.personsWithOpenParts()) {
            Money left = fen(random.nextInt(50_000));
            boolean paysOut = random.nextBoolean();
            for (BornePart part : ledger.ofPerson(person)) {
                PartBook book = part.book(AT, "system");
                if (!person.equals(DeductionOrder.COMPANY)) {
                    left = left.minus(book.take(left, month.toString()));
                }
                if (paysOut) {
                    book.payOut(book.owedBack(), month.toString());
                }
                book.carryOver(month.toString());
                ledger.keep(part, book.added());
            }
        }
    }

    private void assertBalanced(String number, Map<String, Money> receipts, long seed) {
        Money received = receipts.values().stream().collect(Money.sum());
        Money ordered = ledger.find(number).orElseThrow().amount();
        assertThat(due(number)).as("case %s, seed %s", number, seed).isEqualTo(ordered.minus(received));
        for (BornePart part : ledger.ofCase(number)) {
            PartBook book = part.book();
            assertThat(book.due())
                    .isEqualTo(book.taken().minus(book.givenBack()).plus(book.remaining()));
            assertThat(book.ordered()).isEqualTo(part.part().amount());
            assertThat(List.of(
                            book.due(),
                            book.remaining(),
                            book.owedBack(),
                            book.taken(),
                            book.givenBack(),
                            book.paidOut()))
                    .as("seed %s", seed)
                    .noneMatch(Money::isNegative);
            assertThat(book.taken().minus(book.givenBack()).exceeds(book.due())).isFalse();
            assertThat(book.taken().minus(book.paidOut()).exceeds(book.ordered()))
                    .isFalse();
            assertThat(book.remaining().isZero() || book.owedBack().isZero()).isTrue();
            assertThat(part.part().person().equals(DeductionOrder.COMPANY)
                            && book.taken().isPositive())
                    .isFalse();
        }
    }

    @Test
    void aReceiptCancelsWhatIsNotTakenAndThenGivesBackTheNewestDeductionFirst() {
        deductions.order(order("C1", part("a", "100.00")));
        pay("C1", "2026-01", "30.00");
        pay("C1", "2026-02", "25.00");
        deductions.giveBack("C1", Money.of("85.00"), "R1");
        BornePart part = ledger.ofCase("C1").get(0);
        assertThat(part.book().remaining()).isEqualTo(Money.ZERO);
        assertThat(part.entries().stream().filter(entry -> entry.kind() == EntryKind.GIVEN_BACK))
                .extracting(Entry::ofMonth, entry -> entry.amount().toString())
                .containsExactly(tuple("2026-02", "25.00"), tuple("2026-01", "15.00"));
        deductions.takeBackAgain("C1", "R1");
        PartBook again = ledger.ofCase("C1").get(0).book();
        assertThat(again.remaining()).isEqualTo(Money.of("45.00"));
        assertThat(again.owedBack()).isEqualTo(Money.ZERO);
        assertThat(again.due()).isEqualTo(Money.of("100.00"));
    }

    @Test
    void whatWasPaidOutIsDueAgainWhenTheReceiptIsReversed() {
        deductions.order(order("C1", part("a", "100.00")));
        pay("C1", "2026-01", "100.00");
        deductions.giveBack("C1", Money.of("40.00"), "R1");
        BornePart part = ledger.ofCase("C1").get(0);
        PartBook book = part.book(AT, "system");
        assertThat(book.payOut(Money.of("50.00"), "2026-02")).isEqualTo(Money.of("40.00"));
        ledger.keep(part, book.added());
        deductions.takeBackAgain("C1", "R1");
        assertThat(ledger.ofCase("C1").get(0).book().remaining()).isEqualTo(Money.of("40.00"));
    }

    @Test
    void everybodyAndTheCompanyIsRelievedInProportion() {
        deductions.order(order("C1", part("a", "50.00"), part("b", "30.00"), part(DeductionOrder.COMPANY, "20.00")));
        deductions.giveBack("C1", Money.of("0.05"), "R1");
        deductions.giveBack("C1", Money.of("0.05"), "R2");
        assertThat(ledger.ofCase("C1"))
                .extracting(
                        part -> part.part().person(), part -> part.book().due().toString())
                .containsExactly(tuple("a", "49.95"), tuple("b", "29.97"), tuple("company", "19.98"));
    }

    @Test
    void anOrderIsTakenOnceAndNeverWithOtherFigures() {
        deductions.order(order("C1", part("a", "50.00"), part("b", "30.00")));
        deductions.order(order("C1", part("b", "30.00"), part("a", "50.00")));
        assertRefused("deduction.order.other", () -> deductions.order(order("C1", part("a", "80.00"))));
        assertThat(due("C1")).isEqualTo(Money.of("80.00"));
        assertRefused("deduction.order.twice", () -> order("C2", part("a", "1"), part("a", "2")));
        assertRefused("deduction.order.parts", () -> order("C2", part("a", "-0.01")));
        assertRefused("deduction.order.parts", () -> order("C2"));
    }

    @Test
    void receiptsOfOtherAmountsOrUnknownCasesAreRefused() {
        deductions.order(order("C1", part("a", "50.00")));
        deductions.giveBack("C1", Money.of("10.00"), "R1");
        assertRefused("deduction.receipt.other", () -> deductions.giveBack("C1", Money.of("10.01"), "R1"));
        assertRefused("deduction.receipt.tooMuch", () -> deductions.giveBack("C1", Money.of("40.01"), "R2"));
        assertRefused("deduction.receipt.tooMuch", () -> deductions.giveBack("C1", Money.ZERO, "R2"));
        assertRefused("deduction.case.unknown", () -> deductions.giveBack("C9", Money.of("1"), "R2"));
        assertRefused("deduction.receipt.unknown", () -> deductions.takeBackAgain("C1", "R2"));
        deductions.takeBackAgain("C1", "R1");
        assertRefused("deduction.receipt.other", () -> deductions.giveBack("C1", Money.of("10.00"), "R1"));
    }

    private void pay(String number, String month, String amount) {
        BornePart part = ledger.ofCase(number).get(0);
        PartBook book = part.book(AT, "system");
        book.take(Money.of(amount), month);
        ledger.keep(part, book.added());
    }

    private Money due(String number) {
        return ledger.ofCase(number).stream().map(part -> part.book().due()).collect(Money.sum());
    }

    private static DeductionOrder order(String number, DeductionOrder.Part... parts) {
        return new DeductionOrder(number, "FH-1", null, "3-3.3", List.of(parts), null);
    }

    private static DeductionOrder.Part part(String person, String amount) {
        return new DeductionOrder.Part(person, "signer", new BigDecimal("50"), Money.of(amount), null);
    }

    private static void assertRefused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(Refusal.class).hasMessage(key);
    }

    private static String any(Random random, java.util.Set<String> keys) {
        return keys.isEmpty() ? null : List.copyOf(keys).get(random.nextInt(keys.size()));
    }

    private static Money fen(long fen) {
        return new Money(BigDecimal.valueOf(fen, 2));
    }
}
