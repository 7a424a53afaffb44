package io.zhidu.repair.month.web;

import io.zhidu.platform.web.ChartMark;
import io.zhidu.repair.month.MonthRates;
import io.zhidu.repair.month.Rate;
import io.zhidu.repair.month.StatisticsService.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where the lines of the twelve months' chart go, in the units of its SVG view box. A month without a figure is a gap. */
final class RateChart {

    static final int WIDTH = 480;
    static final int HEIGHT = 236;
    private static final int LEFT = 50;
    private static final int RIGHT = 472;
    private static final int TOP = 12;
    private static final int BOTTOM = 190;

    private final List<Point> points;
    private final int low;

    RateChart(List<Point> points) {
        this.points = points;
        double lowest = Stream.concat(
                        points.stream().map(point -> point.target().doubleValue()),
                        Stream.concat(values(MonthRates::timeliness), values(MonthRates::pass)))
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(100);
        low = (int) Math.max(0, Math.min(80, Math.floor((lowest - 1) / 10) * 10));
    }

    private Stream<Double> values(Function<MonthRates, Rate> rate) {
        return IntStream.range(0, points.size()).mapToObj(i -> value(i, rate)).filter(value -> value != null);
    }

    /** Percent, null where there is no figure. */
    private Double value(int month, Function<MonthRates, Rate> rate) {
        MonthRates rates = points.get(month).rates();
        return rates == null
                ? null
                : rate.apply(rates).percent().map(Number::doubleValue).orElse(null);
    }

    public String viewBox() {
        return "0 0 " + WIDTH + " " + HEIGHT;
    }

    public List<Point> points() {
        return points;
    }

    public boolean empty() {
        return markers(MonthRates::timeliness).isEmpty()
                && markers(MonthRates::pass).isEmpty();
    }

    public String timelinessPath() {
        return path(MonthRates::timeliness);
    }

    public String passPath() {
        return path(MonthRates::pass);
    }

    public List<ChartMark> timelinessMarkers() {
        return markers(MonthRates::timeliness);
    }

    public List<ChartMark> passMarkers() {
        return markers(MonthRates::pass);
    }

    /** A pen lifted at every gap. */
    private String path(Function<MonthRates, Rate> rate) {
        StringBuilder path = new StringBuilder();
        boolean down = false;
        for (int i = 0; i < points.size(); i++) {
            Double value = value(i, rate);
            if (value != null) {
                path.append(down ? "L" : "M").append(ChartMark.at(x(i), y(value)));
            }
            down = value != null;
        }
        return path.toString();
    }

    private List<ChartMark> markers(Function<MonthRates, Rate> rate) {
        List<ChartMark> markers = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Double value = value(i, rate);
            if (value != null) {
                Point point = points.get(i);
                markers.add(new ChartMark(
                        x(i),
                        y(value),
                        point.month() + " " + rate.apply(point.rates()).shown()));
            }
        }
        return markers;
    }

    /** A step for each month: its own target. */
    public String targetPath() {
        StringBuilder path = new StringBuilder();
        double half = (RIGHT - LEFT) / 24.0;
        for (int i = 0; i < points.size(); i++) {
            double y = y(points.get(i).target().doubleValue());
            path.append(i == 0 ? "M" : "L")
                    .append(ChartMark.at(x(i) - half, y))
                    .append("L")
                    .append(ChartMark.at(x(i) + half, y));
        }
        return path.toString();
    }

    /** Percent lines; every tenth, or every twentieth where there are many. */
    public List<ChartMark> grid() {
        int step = 100 - low > 50 ? 20 : 100 - low > 20 ? 10 : 5;
        return Stream.iterate(100, percent -> percent >= low, percent -> percent - step)
                .map(percent -> new ChartMark(LEFT - 4, y(percent), percent + "%"))
                .toList();
    }

    public List<ChartMark> monthLabels() {
        return IntStream.range(0, points.size())
                .mapToObj(i -> new ChartMark(
                        x(i), BOTTOM + 18, String.valueOf(points.get(i).month().getMonthValue())))
                .toList();
    }

    /** The year under its first month. */
    public List<ChartMark> yearLabels() {
        return IntStream.range(0, points.size())
                .filter(i -> i == 0 || points.get(i).month().getMonthValue() == 1)
                .filter(i -> i != 0 || points.get(i).month().getMonthValue() < 12)
                .mapToObj(i -> new ChartMark(
                        x(i), BOTTOM + 36, String.valueOf(points.get(i).month().getYear())))
                .toList();
    }

    private static double x(int month) {
        return LEFT + (month + 0.5) * (RIGHT - LEFT) / 12;
    }

    private double y(double percent) {
        return BOTTOM - (percent - low) / (100 - low) * (BOTTOM - TOP);
    }
}
