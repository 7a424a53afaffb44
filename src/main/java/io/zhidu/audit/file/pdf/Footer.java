package io.zhidu.audit.file.pdf;

import java.io.IOException;
import java.util.function.BiFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/** At the foot of each page; only at the end is it known how many there are. */
class Footer {

    private final Paper paper;
    private final String left;
    private final String right;
    private final BiFunction<Integer, Integer, String> number;

    Footer(Paper paper, String left, String right, BiFunction<Integer, Integer, String> number) {
        this.paper = paper;
        this.left = left;
        this.right = right;
        this.number = number;
    }

    void write() throws IOException {
        PDDocument document = paper.document();
        int pages = document.getNumberOfPages();
        for (int page = 0; page < pages; page++) {
            PDPageContentStream stream =
                    new PDPageContentStream(document, document.getPage(page), AppendMode.APPEND, true, true);
            try (Pen pen = new Pen(stream, paper.typefaces())) {
                put(pen, left, 0);
                put(pen, number.apply(page + 1, pages), 0.5f);
                put(pen, right, 1);
            }
        }
    }

    /** @param place 0 at the left, 1 at the right, between them in proportion */
    private void put(Pen pen, String text, float place) throws IOException {
        String drawn = paper.typefaces().drawable(text);
        float free = Paper.WIDTH - paper.typefaces().width(drawn, Style.FOOTER.size());
        pen.text(drawn, Paper.LEFT + free * place, Paper.FOOT, Style.FOOTER);
    }
}
