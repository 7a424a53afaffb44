package io.zhidu.audit.history.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.audit.history.Models.FormWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FormWordsReaderTest {

    @Test
    void theColumnsOfAnEmbeddedFormsRowsHaveLabels() throws IOException {
        FormWords words = read("repair-order/repair-order-fee-lines.html");
        assertThat(words.labels())
                .containsEntry("feeLines", "收費項目")
                .containsEntry("feeLines.itemCode", "收費項目")
                .containsEntry("feeLines.quantity", "數量")
                .containsEntry("finding", "故障及維修情況");
    }

    @Test
    void theColumnsOfATableThatAFormShowsHaveLabels() throws IOException {
        assertThat(read("repair-order/repair-order-dispatch-choice.form").labels())
                .containsEntry("technicianRanking", "維修人員次序")
                .containsEntry("technicianRanking.rank", "次序")
                .containsEntry("chosenTechnician", "派給");
    }

    private static FormWords read(String file) throws IOException {
        return FormWordsReader.read(file, Files.readString(Path.of("forms", file)));
    }
}
