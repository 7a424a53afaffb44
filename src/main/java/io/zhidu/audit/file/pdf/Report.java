package io.zhidu.audit.file.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A printed report; what is told first stands first. The caller closes it. */
public class Report implements Closeable {

    private static final float GAP = 8;
    private static final float HIGHEST_PICTURE = 240;

    private final Paper paper = new Paper();
    private final Bookmarks bookmarks = new Bookmarks(paper);

    /** @throws IOException when a font cannot be read */
    public Report(String title, Locale language) throws IOException {
        paper.document().getDocumentInformation().setTitle(title);
        paper.document().getDocumentInformation().setProducer("Zhidu");
        paper.document().getDocumentCatalog().setLanguage(language.toLanguageTag());
        paper.document().getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
    }

    public void title(String text) throws IOException {
        bookmarks.chapter(text);
        paragraph(text, Style.TITLE);
        paper.down(GAP);
    }

    /** A heading with a bookmark, never at the very end of a page. */
    public void chapter(String text) throws IOException {
        paper.room(110);
        paper.down(2 * GAP);
        bookmarks.chapter(text);
        paragraph(text, Style.CHAPTER);
        paper.down(GAP / 2);
    }

    /** A heading within a chapter, with a bookmark below the chapter's. */
    public void section(String text) throws IOException {
        paper.room(70);
        paper.down(GAP);
        bookmarks.section(text);
        paragraph(text, Style.SECTION);
    }

    public void nextPage() throws IOException {
        paper.nextPage();
    }

    public void text(String text) throws IOException {
        paragraph(text, Style.TEXT);
        paper.down(GAP / 2);
    }

    /** Names and values, one below the other; what has no value is left out. */
    public void facts(Map<String, String> facts) throws IOException {
        PdfTable table = new PdfTable(paper, PdfTable.facts());
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            if (fact.getValue() != null && !fact.getValue().isEmpty()) {
                table.row(List.of(fact.getKey(), fact.getValue()));
            }
        }
        paper.down(GAP);
    }

    public void table(List<Column> columns, Iterable<? extends List<String>> rows) throws IOException {
        PdfTable table = new PdfTable(paper, columns);
        table.begin();
        for (List<String> row : rows) {
            table.row(row);
        }
        paper.down(GAP);
    }

    /** @param image PNG, JPEG or GIF, made smaller where it would not fit */
    public void picture(byte[] image, String name) throws IOException {
        PDImageXObject picture = PDImageXObject.createFromByteArray(paper.document(), image, name);
        float scale =
                Math.min(0.75f, Math.min(Paper.WIDTH / picture.getWidth(), HIGHEST_PICTURE / picture.getHeight()));
        float height = picture.getHeight() * scale;
        paper.room(height + GAP);
        paper.picture(picture, picture.getWidth() * scale, height);
        paper.down(height + GAP);
    }

    /**
     * Ends the report and writes it; the stream stays open.
     *
     * @param left at the foot of each page
     * @param number what a page's number and the number of pages are said with
     */
    public void save(OutputStream out, String left, String right, BiFunction<Integer, Integer, String> number)
            throws IOException {
        paper.finish();
        new Footer(paper, left, right, number).write();
        paper.document().save(out);
    }

    private void paragraph(String text, Style style) throws IOException {
        LineBreaker breaker = new LineBreaker(piece -> paper.typefaces().width(piece, style.size()));
        for (String line : breaker.lines(paper.typefaces().drawable(text), Paper.WIDTH)) {
            paper.room(style.leading());
            paper.write(line, Paper.LEFT, style);
            paper.down(style.leading());
        }
    }

    @Override
    public void close() throws IOException {
        paper.close();
    }
}
