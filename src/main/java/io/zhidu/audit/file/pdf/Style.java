package io.zhidu.audit.file.pdf;

/** How a text looks: its size in points, and whether its strokes are thickened (the fonts at hand have no bold). */
enum Style {
    TITLE(20, true),
    CHAPTER(14, true),
    SECTION(10.5f, true),
    TEXT(9.5f, false),
    CELL(8.5f, false),
    HEADING(8.5f, true),
    FOOTER(7.5f, false);

    private static final float LEADING = 1.42f;

    private final float size;
    private final boolean strong;

    Style(float size, boolean strong) {
        this.size = size;
        this.strong = strong;
    }

    float size() {
        return size;
    }

    boolean isStrong() {
        return strong;
    }

    /** From one line to the next, in points. */
    float leading() {
        return size * LEADING;
    }
}
