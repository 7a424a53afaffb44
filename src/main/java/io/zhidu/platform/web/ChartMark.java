package io.zhidu.platform.web;

import java.util.Locale;

/** A point of a chart in the units of its SVG view box, to a tenth, with what it says. */
public record ChartMark(double x, double y, String text) {

    public ChartMark {
        x = Math.round(x * 10) / 10.0;
        y = Math.round(y * 10) / 10.0;
    }

    /** As a path writes it. */
    public static String at(double x, double y) {
        return String.format(Locale.ROOT, "%.1f %.1f", x, y);
    }
}
