package io.zhidu.audit.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.support.ZhiduTest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

@ZhiduTest
class CaseFileTest extends CaseFileJourneys {

    @Test
    void aCaseWithTenThousandValuesIsPrintedToo() throws IOException {
        report();
        String instance = instance();
        IntStream.range(0, 100)
                .forEach(round ->
                        desk.run("admin", () -> engine.getRuntimeService().setVariables(instance, hundred(round))));
        long begun = System.nanoTime();
        byte[] pdf = download("shenji1", number, "case-file.pdf").body();
        System.getLogger("case-file")
                .log(
                        System.Logger.Level.INFO,
                        "10 000 values: {0} ms, {1} bytes",
                        (System.nanoTime() - begun) / 1_000_000,
                        pdf.length);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(200);
        }
        assertThat(text(pdf)).contains("many99", "第 99 次的值");
    }

    private static Map<String, Object> hundred(int round) {
        Map<String, Object> values = new HashMap<>();
        IntStream.range(0, 100).forEach(i -> values.put("many" + i, "第 " + round + " 次的值"));
        return values;
    }
}
