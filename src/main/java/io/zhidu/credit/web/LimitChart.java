package io.zhidu.credit.web;

import io.zhidu.credit.DayLimit;
import io.zhidu.platform.web.ChartMark;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where the line of a limit's days goes (3-1.3), in the units of its SVG view box; amounts in yuan, or in ten thousands. */
final class LimitChart {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 200;
    private static final int LEFT = 56;
    private static final int RIGHT = 455;
    private static final int TOP = 14;
    private static final int BOTTOM = 168;
    private static final int LINES = 4;
    private static final int DAYS_A_LABEL = 15;
    private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

    private final List<DayLimit> days;
    private final BigDecimal step;

    LimitChart(List<DayLimit> days) {
        this.days = days;
        BigDecimal highest = days.stream().map(day -> day.limit().amount()).reduce(BigDecimal.ONE, BigDecimal::max);
        step = highest.divide(new BigDecimal(LINES), MathContext.DECIMAL64).round(new MathContext(1, RoundingMode.UP));
    }

    public List<DayLimit> days() {
        return days;
    }

    public String viewBox() {
        return "0 0 " + WIDTH + " " + HEIGHT;
    }

    /** Whether the scale is in ten thousands. */
    public boolean inTenThousands() {
        return step.compareTo(TEN_THOUSAND) >= 0;
    }

    /** Level on each day, since a limit holds for the whole of it. */
    public String path() {
        StringBuilder path = new StringBuilder();
        double half = width() / 2;
        for (int i = 0; i < days.size(); i++) {
            double y = y(days.get(i).limit().amount());
            path.append(i == 0 ? "M" : "L")
                    .append(ChartMark.at(x(i) - half, y))
                    .append("L")
                    .append(ChartMark.at(x(i) + half, y));
        }
        return path.toString();
    }

    public List<ChartMark> grid() {
        return IntStream.rangeClosed(0, LINES)
                .mapToObj(i -> step.multiply(new BigDecimal(i)))
                .map(amount -> new ChartMark(LEFT - 4, y(amount), shown(amount)))
                .toList();
    }

    public List<ChartMark> labels() {
        return Stream.iterate(days.size() - 1, i -> i >= 0, i -> i - DAYS_A_LABEL)
                .map(i -> new ChartMark(x(i), BOTTOM + 18, days.get(i).day().format(DAY)))
                .toList();
    }

    private String shown(BigDecimal amount) {
        BigDecimal number = inTenThousands() ? amount.divide(TEN_THOUSAND, MathContext.DECIMAL64) : amount;
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private double width() {
        return (double) (RIGHT - LEFT) / days.size();
    }

    private double x(int day) {
        return LEFT + (day + 0.5) * width();
    }

    private double y(BigDecimal amount) {
        double share = amount.doubleValue() / (step.doubleValue() * LINES);
        return BOTTOM - share * (BOTTOM - TOP);
    }
}
