package io.zhidu.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.platform.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of any evidence: rounds from a seed that a failure names; on both databases. */
abstract class RandomEvidenceJourneys extends IncentiveWorld {

    private static final List<String> WORKS = List.of("commission", "inspect", "repair");

    /** Rounds of each seed. */
    abstract int rounds();

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theOrderOfTheEvidenceChangesNothing(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < rounds(); round++) {
            List<Runnable> told = evidence(random);
            Map<String, List<Line>> month = told(told, "monthly", "2025-02");
            Map<String, List<Line>> quarter = told(List.of(), "ranking", "2025-Q1");
            Map<String, List<Line>> sales = told(List.of(), "sales", "2025-Q1");
            empty();
            List<Runnable> shuffled = shuffled(told, random);
            String what = "seed " + seed + ", round " + round;
            assertThat(told(shuffled, "monthly", "2025-02")).as(what).isEqualTo(month);
            assertThat(told(List.of(), "ranking", "2025-Q1")).as(what).isEqualTo(quarter);
            assertThat(told(List.of(), "sales", "2025-Q1")).as(what).isEqualTo(sales);
            empty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void linesSumToTotalsNetAndTaxToGrossAndWhatIsLockedIsComputedAgain(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < rounds(); round++) {
            evidence(random).forEach(Runnable::run);
            figures("2025-03", figures(random));
            figures("2025-04", figures(random));
            for (String number :
                    List.of(locked("monthly", "2025-02"), locked("sales", "2025-Q1"), locked("ranking", "2025-Q1"))) {
                String what = number + ", seed " + seed + ", round " + round;
                assertThat(settlements.isReproduced(number)).as(what).isTrue();
                sums(number, what);
                withhold(number);
                taxes(number, what);
            }
            empty();
        }
    }

    private void sums(String number, String what) {
        Money total = Money.ZERO;
        for (String person : results.persons(number)) {
            List<Line> lines = lines(number, person);
            Money gross =
                    lines.stream().map(Line::amount).filter(Objects::nonNull).collect(Money.sum());
            assertThat(gross(number, person)).as("%s of %s", person, what).isEqualTo(gross);
            assertThat(gross.isNegative()).as("%s of %s", person, what).isFalse();
            total = total.plus(gross);
        }
        assertThat(statements.total(number).gross()).as(what).isEqualTo(total);
    }

    private void taxes(String number, String what) {
        assertThat(tax.payouts(number)).as(what).isNotEmpty().allSatisfy((person, one) -> {
            assertThat(one.gross()).isEqualTo(gross(number, person));
            assertThat(one.net().plus(one.tax())).isEqualTo(one.gross());
            assertThat(one.tax().isNegative() || one.tax().exceeds(one.gross())).isFalse();
        });
    }

    /** Of the others there are none. */
    private static String[] figures(Random random) {
        return List.of("fuwu01", "fuwu02", "kefu1", "fuwu14").stream()
                .map(person -> person + " " + random.nextInt(300_000) + " " + random.nextInt(9_000) + " "
                        + random.nextInt(20_000) + " " + (1 + random.nextInt(3)))
                .toArray(String[]::new);
    }

    private Map<String, List<Line>> told(List<Runnable> told, String kind, String period) {
        told.forEach(Runnable::run);
        String number = computed(kind, period);
        return results.lines(number, results.persons(number));
    }

    private static List<Runnable> shuffled(List<Runnable> told, Random random) {
        List<Runnable> shuffled = new ArrayList<>(told);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private List<Runnable> evidence(Random random) {
        List<Runnable> told = new ArrayList<>();
        for (String person : List.of("fuwu01", "fuwu02", "zuzhang1", "kefu1", "caiwu1")) {
            for (int n = random.nextInt(6); n > 0; n--) {
                String reference = person + "/" + n;
                String work = WORKS.get(random.nextInt(3));
                String days = hundredths(random, 1, 1500);
                String day = "2025-02-%02d".formatted(1 + random.nextInt(28));
                told.add(() -> trip(reference, person, "PV-STRING", work, days, day));
            }
            for (int n = random.nextInt(3); n > 0; n--) {
                String reference = person + "/" + n;
                told.add(() -> accident(reference, person, "2025-02-10"));
            }
            for (int n = random.nextInt(3); n > 0; n--) {
                String receipt = person + "/" + n;
                String amount = hundredths(random, 2, 9_000_000);
                String back = new BigDecimal(amount)
                        .divide(new BigDecimal(2), 2, java.math.RoundingMode.DOWN)
                        .negate()
                        .toPlainString();
                boolean refunded = random.nextBoolean();
                told.add(
                        () -> { // a refund never comes before its receipt
                            receipt(receipt, person, "2025-02-11", amount);
                            if (refunded) {
                                refund(receipt + "-R", person, "2025-03-11", back, receipt);
                            }
                        });
            }
            if (random.nextInt(4) > 0) {
                String score = Integer.toString(97 + random.nextInt(3));
                told.add(() -> quality(person, "2025-Q1", score));
            }
            if (random.nextInt(4) > 0) {
                String cost = hundredths(random, 1, 3);
                told.add(() -> cost(person, "2025-Q1", cost));
            }
        }
        told.add(() -> receipt("any", "fuwu14", "2025-02-11", "1.00"));
        return told;
    }

    private static String hundredths(Random random, int least, int most) {
        return BigDecimal.valueOf(random.nextInt(least, most + 1), 2).toPlainString();
    }
}
