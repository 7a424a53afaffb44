package io.zhidu.repair.month;

import io.zhidu.platform.Money;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The paid-service register of a month (1-5.3) with the money of each line; totals are the sums of what is shown.
 *
 * @param closed null while the month is open: the rows are a preview
 * @param rows services first, then reversals
 */
public record PaidServices(String period, ClosedMonth closed, List<Row> rows) {

    /** @param received per order: what customers paid, and what was paid back */
    static PaidServices of(
            String period, ClosedMonth closed, List<RegisterLine> lines, Map<String, Received> received) {
        List<Row> rows = Stream.of(false, true)
                .flatMap(reversals -> lines.stream().filter(line -> line.reversal() == reversals))
                .map(line -> row(line, received.getOrDefault(line.orderNumber(), Received.NOTHING)))
                .toList();
        return new PaidServices(period, closed, rows);
    }

    private static Row row(RegisterLine line, Received received) {
        Money money = line.reversal() ? received.refunded().negated() : received.paid();
        return new Row(line, money, line.amount().minus(money));
    }

    public boolean preview() {
        return closed == null;
    }

    public Sums services() {
        return sums(row -> !row.line().reversal());
    }

    public Sums reversals() {
        return sums(row -> row.line().reversal());
    }

    public Sums total() {
        return sums(row -> true);
    }

    private Sums sums(java.util.function.Predicate<Row> which) {
        List<Row> those = rows.stream().filter(which).toList();
        return new Sums(
                those.size(),
                those.stream().collect(adding(row -> row.line().amount())),
                those.stream().collect(adding(Row::received)),
                those.stream().collect(adding(Row::open)));
    }

    private static Collector<Row, ?, Money> adding(Function<Row, Money> part) {
        return Collectors.mapping(part, Money.sum());
    }

    /** @param open what the line leaves to be paid; amount = received + open on every row and in every sum */
    public record Row(RegisterLine line, Money received, Money open) {}

    public record Sums(int count, Money amount, Money received, Money open) {}

    /** Yuan, both positive. */
    public record Received(Money paid, Money refunded) {

        static final Received NOTHING = new Received(Money.ZERO, Money.ZERO);
    }
}
