package io.zhidu.audit.file.pdf;

import java.awt.Color;
import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A4 pages and a cursor that goes down them. Distances are in points, heights from the lower edge. */
class Paper implements Closeable {

    static final float LEFT = 50;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    static final float TOP = PDRectangle.A4.getHeight() - 50;
    static final float BOTTOM = 62;
    static final float FOOT = 36;

    private static final long IN_MEMORY = 16L << 20; // a larger document goes to a file

    private final PDDocument document = new PDDocument(MemoryUsageSetting.setupMixed(IN_MEMORY).streamCache);
    private final Typefaces typefaces = new Typefaces(document);
    private PDPage page;
    private Pen pen;
    private float y;

    Paper() throws IOException {
        nextPage();
    }

    final void nextPage() throws IOException {
        finish();
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pen = new Pen(new PDPageContentStream(document, page), typefaces);
        y = TOP;
    }

    /** Closes the last page. */
    void finish() throws IOException {
        if (pen != null) {
            pen.close();
            pen = null;
        }
    }

    boolean hasRoom(float height) {
        return y - height >= BOTTOM;
    }

    void room(float height) throws IOException {
        if (!hasRoom(height)) {
            nextPage();
        }
    }

    void down(float height) {
        y -= height;
    }

    float y() {
        return y;
    }

    PDPage page() {
        return page;
    }

    PDDocument document() {
        return document;
    }

    Typefaces typefaces() {
        return typefaces;
    }

    /** A line whose top is the cursor, which stays. */
    void write(String line, float x, Style style) throws IOException {
        pen.text(line, x, y - style.size(), style);
    }

    /** A grey band below the cursor, over the whole width. */
    void band(float height) throws IOException {
        pen.fill(LEFT, y - height, WIDTH, height, new Color(0xE6, 0xEB, 0xF0));
    }

    void rule() throws IOException {
        pen.fill(LEFT, y, WIDTH, 0.5f, new Color(0xC4, 0xC9, 0xCF));
    }

    void picture(PDImageXObject image, float width, float height) throws IOException {
        pen.picture(image, LEFT, y - height, width, height);
    }

    @Override
    public void close() throws IOException {
        finish();
        document.close();
    }
}
