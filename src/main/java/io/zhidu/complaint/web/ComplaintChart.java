package io.zhidu.complaint.web;

import io.zhidu.complaint.ComplaintFigures;
import io.zhidu.platform.web.ChartMark;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Where the columns (complaints, and missed deadlines) and the line (score) of the months go, in units of the view box. */
final class ComplaintChart {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 236;
    private static final int LEFT = 40;
    private static final int RIGHT = 446;
    private static final int TOP = 14;
    private static final int BOTTOM = 190;
    private static final int LINES = 4;
    private static final int BEST = 5;

    private final List<YearMonth> months;
    private final List<ComplaintFigures> figures;
    private final int step;

    /** @param months in their order */
    ComplaintChart(Map<YearMonth, ComplaintFigures> months) {
        this.months = List.copyOf(months.keySet());
        this.figures = List.copyOf(months.values());
        int most = figures.stream()
                .mapToInt(one -> Math.max(one.count(), one.misses()))
                .max()
                .orElse(0);
        step = Math.max(1, (most + LINES - 1) / LINES);
    }

    /** A column with what it says. */
    public record Bar(double x, double y, double width, double height, String text) {}

    public String viewBox() {
        return "0 0 " + WIDTH + " " + HEIGHT;
    }

    public boolean empty() {
        return figures.stream().allMatch(one -> one.count() == 0);
    }

    public List<Bar> counts() {
        return bars(0, ComplaintFigures::count);
    }

    public List<Bar> misses() {
        return bars(1, ComplaintFigures::misses);
    }

    private List<Bar> bars(int place, ToIntFunction<ComplaintFigures> number) {
        double width = slot() / 3;
        return IntStream.range(0, months.size())
                .filter(i -> number.applyAsInt(figures.get(i)) > 0)
                .mapToObj(i -> {
                    int value = number.applyAsInt(figures.get(i));
                    double y = y((double) value / (step * LINES));
                    return new Bar(
                            round(x(i) + (place - 1) * width),
                            round(y),
                            round(width),
                            round(BOTTOM - y),
                            months.get(i) + ": " + value);
                })
                .toList();
    }

    /** A pen lifted at every month without a score. */
    public String scorePath() {
        StringBuilder path = new StringBuilder();
        boolean down = false;
        for (int i = 0; i < months.size(); i++) {
            boolean known = figures.get(i).score() != null;
            if (known) {
                path.append(down ? "L" : "M").append(ChartMark.at(x(i), scoreY(i)));
            }
            down = known;
        }
        return path.toString();
    }

    public List<ChartMark> scores() {
        return IntStream.range(0, months.size())
                .filter(i -> figures.get(i).score() != null)
                .mapToObj(i -> new ChartMark(
                        x(i), scoreY(i), months.get(i) + ": " + figures.get(i).score()))
                .toList();
    }

    /** Lines of the columns' scale. */
    public List<ChartMark> grid() {
        return IntStream.rangeClosed(0, LINES)
                .mapToObj(i -> new ChartMark(LEFT - 4, y((double) i / LINES), String.valueOf(i * step)))
                .toList();
    }

    /** The scores' scale, at the right. */
    public List<ChartMark> scoreLabels() {
        return IntStream.rangeClosed(1, BEST)
                .mapToObj(score -> new ChartMark(RIGHT + 6, y(share(score)), String.valueOf(score)))
                .toList();
    }

    public List<ChartMark> monthLabels() {
        List<ChartMark> labels = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            YearMonth month = months.get(i);
            labels.add(new ChartMark(x(i), BOTTOM + 18, String.valueOf(month.getMonthValue())));
            if (i == 0 && month.getMonthValue() < 12 || month.getMonthValue() == 1) {
                labels.add(new ChartMark(x(i), BOTTOM + 36, String.valueOf(month.getYear())));
            }
        }
        return labels;
    }

    private double scoreY(int i) {
        return y(share(figures.get(i).score().doubleValue()));
    }

    private static double share(double score) {
        return (score - 1) / (BEST - 1);
    }

    private double slot() {
        return (double) (RIGHT - LEFT) / months.size();
    }

    private double x(int month) {
        return LEFT + (month + 0.5) * slot();
    }

    private static double y(double share) {
        return BOTTOM - share * (BOTTOM - TOP);
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
