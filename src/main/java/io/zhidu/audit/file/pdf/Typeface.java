package io.zhidu.audit.file.pdf;

import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One font of a document; only the characters that are used get embedded. */
class Typeface {

    private final TrueTypeFont outlines;
    private final CmapLookup characters;
    private final PDFont font;

    Typeface(PDDocument document, String resource) throws IOException {
        try (InputStream file = PDDocument.class.getResourceAsStream(resource)) {
            outlines = new TTFParser().parse(new RandomAccessReadBuffer(file));
        }
        outlines.setEnableGsub(false); // ligatures would not be as wide as measured
        characters = outlines.getUnicodeCmapLookup();
        font = PDType0Font.load(document, outlines, true);
    }

    boolean has(int character) {
        return characters.getGlyphId(character) != 0;
    }

    /** In thousandths of the font's size. */
    float width(int character) throws IOException {
        return outlines.getAdvanceWidth(characters.getGlyphId(character)) * 1000f / outlines.getUnitsPerEm();
    }

    PDFont font() {
        return font;
    }
}
