package io.zhidu.audit.file.pdf;

import java.awt.Color;
import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Draws on one page. */
class Pen implements Closeable {

    private static final float STROKE = 0.03f; // of a strong text's size

    private final PDPageContentStream stream;
    private final Typefaces typefaces;

    Pen(PDPageContentStream stream, Typefaces typefaces) {
        this.stream = stream;
        this.typefaces = typefaces;
    }

    /** @param y of the base line */
    void text(String line, float x, float y, Style style) throws IOException {
        if (line.isBlank()) {
            return;
        }
        stream.beginText();
        stream.setRenderingMode(style.isStrong() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        stream.setLineWidth(style.size() * STROKE);
        stream.newLineAtOffset(x, y);
        for (Run run : typefaces.runs(Bidirectional.visual(line))) {
            stream.setFont(run.font(), style.size());
            stream.showText(run.text());
        }
        stream.endText();
    }

    void fill(float x, float y, float width, float height, Color color) throws IOException {
        stream.setNonStrokingColor(color);
        stream.addRect(x, y, width, height);
        stream.fill();
        stream.setNonStrokingColor(Color.BLACK);
    }

    void picture(PDImageXObject image, float x, float y, float width, float height) throws IOException {
        stream.drawImage(image, x, y, width, height);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
