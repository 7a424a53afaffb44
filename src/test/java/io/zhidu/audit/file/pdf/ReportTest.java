package io.zhidu.audit.file.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final String WORDS = "水龍頭又漏了，先生很生氣；Second round: the valve was replaced → done ✓ ";

    @Test
    void chineseAndLatinCharactersAreReadBackAndEveryFontIsEmbeddedAsASubset() throws IOException {
        byte[] pdf = report(report -> {
            report.title("案件卷宗 TS-20261123-0007");
            report.text(WORDS);
        });
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(text(document)).contains("案件卷宗 TS-20261123-0007", "水龍頭又漏了，先生很生氣；", "the valve was replaced →");
            assertThat(pdf.length).isLessThan(120_000); // the fonts as a whole have 4 MB
            List<String> names = new ArrayList<>();
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                names.add(font.getName().replaceFirst("^[A-Z]{6}\\+", "subset of "));
            }
            assertThat(names).containsExactlyInAnyOrder("subset of LiberationSans", "subset of DroidSansFallback");
        }
    }

    @Test
    void aCharacterThatNoFontHasIsNamedByItsNumber() throws IOException {
        byte[] pdf = report(report -> report.text("𠮷先生 😀\tA\u0007"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(text(document)).contains("[U+20BB7]先生 [U+1F600] A[U+0007]");
        }
    }

    @Test
    void hebrewWordsStandAsTheyAreRead() throws IOException {
        byte[] pdf = report(report -> report.text("他說 שלום 三次"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(text(document)).contains("שלום");
        }
    }

    @Test
    void aTableOverManyPagesRepeatsItsHeadingAndLosesNoRow() throws IOException {
        byte[] pdf = report(report -> report.table(
                List.of(new Column("步驟", 1), new Column("說明", 3)),
                IntStream.range(0, 400)
                        .mapToObj(row -> List.of("第" + row + "步", WORDS.repeat(1 + row % 3)))
                        .toList()));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(10);
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= pages; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document))
                        .contains("步驟", "說明", "第 " + page + " 頁，共 " + pages + " 頁", "TS-1", "SHA-256 abc");
            }
            assertThat(text(document)).contains("第0步", "第199步", "第399步");
            assertThat(beyondTheMargins(document)).isEmpty();
        }
    }

    @Test
    void aValueLongerThanAPageGoesOnOnTheNextAndWithoutSpacesToo() throws IOException {
        String endless = "0123456789abcdef".repeat(1000);
        byte[] pdf = report(report -> report.facts(Map.of("內容", endless + "。".repeat(300) + "終")));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            String all = text(document).replaceAll("\\s|第 \\d+ 頁，共 \\d+ 頁|TS-1|SHA-256 abc", "");
            assertThat(all).contains("終");
            assertThat(all.chars().filter(one -> one == 'f').count()).isEqualTo(1000);
            assertThat(beyondTheMargins(document)).isEmpty();
        }
    }

    @Test
    void chaptersAndSectionsAreBookmarksThatLeadToTheirPage() throws IOException {
        byte[] pdf = report(report -> {
            report.title("封面");
            report.nextPage();
            report.chapter("步驟");
            report.section("登記投訴");
            report.nextPage();
            report.chapter("文件");
        });
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<String, Integer> marks = new LinkedHashMap<>();
            read(document, document.getDocumentCatalog().getDocumentOutline(), marks);
            assertThat(marks)
                    .containsExactly(Map.entry("封面", 0), Map.entry("步驟", 1), Map.entry("登記投訴", 1), Map.entry("文件", 2));
        }
    }

    @Test
    void aPictureIsShownWithinTheMargins() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2400, 700, BufferedImage.TYPE_INT_RGB), "png", png);
        byte[] pdf = report(report -> report.picture(png.toByteArray(), "signature.png"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImage(0);
            assertThat(page.getRGB(60, 60)).isEqualTo(0xFF000000);
            assertThat(page.getRGB(20, 60)).isEqualTo(0xFFFFFFFF);
            assertThat(page.getRGB(585, 60)).isEqualTo(0xFFFFFFFF);
        }
    }

    private static void read(PDDocument document, PDOutlineNode node, Map<String, Integer> marks) throws IOException {
        for (PDOutlineItem item : node.children()) {
            PDPage page = item.findDestinationPage(document);
            marks.put(item.getTitle(), document.getPages().indexOf(page));
            read(document, item, marks);
        }
    }

    /** What is drawn nearer to an edge than the margin. */
    static List<String> beyondTheMargins(PDDocument document) throws IOException {
        List<String> found = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                positions.stream()
                        .filter(one -> one.getXDirAdj() < Paper.LEFT - 0.5
                                || one.getXDirAdj() + one.getWidthDirAdj() > Paper.LEFT + Paper.WIDTH + 0.5
                                || one.getYDirAdj() > one.getPageHeight() - 30)
                        .forEach(one -> found.add(one + " at " + one.getXDirAdj() + "," + one.getYDirAdj()));
            }
        };
        try (Writer nowhere = new OutputStreamWriter(java.io.OutputStream.nullOutputStream())) {
            stripper.writeText(document, nowhere);
        }
        return found;
    }

    private static String text(PDDocument document) throws IOException {
        StringWriter text = new StringWriter();
        new PDFTextStripper().writeText(document, text);
        return text.toString();
    }

    private interface Told {
        void tell(Report report) throws IOException;
    }

    private static byte[] report(Told told) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Report report = new Report("TS-1", Locale.TRADITIONAL_CHINESE)) {
            told.tell(report);
            report.save(out, "TS-1", "SHA-256 abc", (page, pages) -> "第 " + page + " 頁，共 " + pages + " 頁");
        }
        return out.toByteArray();
    }
}
