package io.zhidu.audit.file.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table whose heading comes again on every page; a row is parted only where it is longer than a page. */
class PdfTable {

    private static final float PADDING = 3;
    private static final float WHOLE_PAGE = Paper.TOP - Paper.BOTTOM;

    private final Paper paper;
    private final LineBreaker breaker;
    private final float[] left;
    private final float[] width;
    private final List<List<String>> heading;

    PdfTable(Paper paper, List<Column> columns) {
        this.paper = paper;
        this.breaker = new LineBreaker(text -> paper.typefaces().width(text, Style.CELL.size()));
        float all = (float) columns.stream().mapToDouble(Column::share).sum();
        left = new float[columns.size()];
        width = new float[columns.size()];
        float x = Paper.LEFT;
        for (int column = 0; column < left.length; column++) {
            left[column] = x;
            width[column] = columns.get(column).share() / all * Paper.WIDTH;
            x += width[column];
        }
        heading = broken(columns.stream().map(Column::heading).toList());
    }

    /** The heading never stands alone at the end of a page. */
    void begin() throws IOException {
        if (!paper.hasRoom(height(heading) + 3 * Style.CELL.leading())) {
            paper.nextPage();
        }
        heading();
    }

    void row(List<String> cells) throws IOException {
        List<List<String>> row = broken(cells);
        float height = height(row);
        if (!paper.hasRoom(height) && height + height(heading) <= WHOLE_PAGE) {
            paper.nextPage();
            heading();
        }
        lines(row, Style.CELL);
        paper.rule();
    }

    private void heading() throws IOException {
        if (heading.stream().flatMap(List::stream).allMatch(String::isBlank)) {
            return;
        }
        paper.band(height(heading));
        lines(heading, Style.HEADING);
    }

    private void lines(List<List<String>> row, Style style) throws IOException {
        paper.down(PADDING);
        for (int line = 0; line < deepest(row); line++) {
            if (!paper.hasRoom(style.leading() + PADDING)) {
                paper.nextPage();
                heading();
                paper.down(PADDING);
            }
            for (int column = 0; column < left.length; column++) {
                if (line < row.get(column).size()) {
                    paper.write(row.get(column).get(line), left[column] + PADDING, style);
                }
            }
            paper.down(style.leading());
        }
        paper.down(PADDING);
    }

    private List<List<String>> broken(List<String> cells) {
        List<List<String>> row = new ArrayList<>();
        for (int column = 0; column < left.length; column++) {
            String text = column < cells.size() && cells.get(column) != null ? cells.get(column) : "";
            row.add(breaker.lines(paper.typefaces().drawable(text), width[column] - 2 * PADDING));
        }
        return row;
    }

    private static float height(List<List<String>> row) {
        return deepest(row) * Style.CELL.leading() + 2 * PADDING;
    }

    private static int deepest(List<List<String>> row) {
        return row.stream().mapToInt(List::size).max().orElse(1);
    }

    /** A table without headings: what it is, and its value. */
    static List<Column> facts() {
        return Arrays.asList(new Column("", 1), new Column("", 3.6f));
    }
}
