package io.zhidu.audit.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.support.HttpPerson;
import io.zhidu.support.HttpPerson.Answer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

abstract class CaseFileJourneys extends FileWorld {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void thePdfOfAComplaintTellsItsRoundsItsFormsAndItsClauses() throws IOException {
        complaintOfTwoRounds();
        HttpResponse<byte[]> answer = download("shenji1", number, "case-file.pdf");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", number);
        Files.write(Path.of("target", "case-file.pdf"), answer.body());
        String text = text(answer.body());
        assertThat(text)
                .contains(number, customer, "客戶滿意", "處理投訴", "張志明 (weixiu1)", "職務：維修人員", "4-9")
                .contains("換新閥門", "整只更換", "工程部", "聽說no", "聽說yes", "蘇建國 (shenji1)")
                .contains("水龍頭又漏了[U+1F600] [U+20BB7]先生", "投訴流轉記錄", "第 1 頁，共 ");
        assertThat(text).doesNotContain("casefile.", "history.");
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .extracting(PDOutlineItem::getTitle)
                    .contains("案件卷宗 " + number, "一、步驟", "二、所填表單", "九、業務帳冊", "十二、如何核對本卷宗");
        }
    }

    @Test
    void theHeadOfTheCasesChainIsPrinted() throws IOException {
        complaintOfTwoRounds();
        String head = jdbc.sql("SELECT hash FROM audit_chain WHERE chain = :chain")
                .param("chain", instance())
                .query(String.class)
                .single();
        assertThat(text(download("shenji1", number, "case-file.pdf").body())).contains(head);
    }

    @Test
    void theHashThatIsPrintedIsThatOfTheJsonInTheArchive() throws IOException {
        complaintOfTwoRounds();
        Map<String, byte[]> files = archive("shenji1");
        assertThat(files).containsKeys("case.json", "case-file.pdf", "README.txt", "SHA256SUMS");
        String hash = Hash.of(files.get("case.json"));
        assertThat(text(files.get("case-file.pdf"))).contains(hash);
        assertThat(text(download("shenji1", number, "case-file.pdf").body())).contains(hash);
        assertThat(new String(files.get("case.json"), StandardCharsets.UTF_8)).contains(WORDS, customer, "12.50");
        assertThat(new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8).lines())
                .hasSize(files.size() - 1)
                .allSatisfy(line ->
                        assertThat(Hash.of(files.get(line.substring(66)))).isEqualTo(line.substring(0, 64)));
    }

    @Test
    void theSameCaseHasTheSameHashForWhomeverAndWhenever() throws IOException {
        report();
        String hash = Hash.of(archive("shenji1").get("case.json"));
        desk.at(TUESDAY.plusDays(40));
        assertThat(Hash.of(archive("admin").get("case.json"))).isEqualTo(hash);
        complaintOfTwoRounds();
        assertThat(Hash.of(archive("admin").get("case.json"))).isNotEqualTo(hash);
    }

    @Test
    void aValueThatSomebodyChangedInTheTablesGivesAnotherHash() throws IOException {
        complaintOfTwoRounds();
        String hash = Hash.of(archive("shenji1").get("case.json"));
        transaction.executeWithoutResult(
                begun -> jdbc.sql("UPDATE complaint_entry SET cost = 1.50 WHERE complaint = :number AND cost = 12.50")
                        .param("number", number)
                        .update());
        assertThat(Hash.of(archive("shenji1").get("case.json"))).isNotEqualTo(hash);
    }

    @Test
    void whatWasAttachedLiesInTheArchiveByteForByte() throws IOException {
        report();
        byte[] photo = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, -1};
        desk.run("admin", () -> {
            engine.getRuntimeService()
                    .setVariable(
                            instance(),
                            "photo",
                            Variables.fileValue("../現場/照片.png")
                                    .file(photo)
                                    .mimeType("image/png")
                                    .create());
            engine.getTaskService()
                    .createAttachment(
                            "text/plain",
                            null,
                            instance(),
                            "note.txt",
                            "",
                            new java.io.ByteArrayInputStream("附件".getBytes(StandardCharsets.UTF_8)));
        });
        Map<String, byte[]> files = archive("shenji1");
        assertThat(files.get("documents/01-__現場_照片.png")).isEqualTo(photo);
        assertThat(files.get("documents/02-note.txt")).isEqualTo("附件".getBytes(StandardCharsets.UTF_8));
        assertThat(text(files.get("case-file.pdf"))).contains("../現場/照片.png", Hash.of(photo));
    }

    @Test
    void aCaseWithoutAnEndIsFoundByItsInstanceToo() throws IOException {
        report();
        HttpResponse<byte[]> answer = download("admin", instance(), "case-file.pdf");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(text(answer.body())).contains(number, "進行中");
    }

    @Test
    void inEnglishForWhoeverAsksInEnglish() throws IOException {
        report();
        byte[] pdf = HttpPerson.machine(port, "shenji1")
                .speaking("en")
                .download("/audit/cases/" + number + "/case-file.pdf")
                .body();
        assertThat(text(pdf)).contains("Case file " + number, "Page 1 of ", "How to check this case file");
    }

    /** His browser says nothing: what he chose on a page counts all the same. */
    @Test
    void inEnglishForWhoeverChoseEnglish() throws IOException {
        report();
        HttpPerson auditor = HttpPerson.browser(port, "shenji1");
        auditor.get("/?lang=en");
        byte[] pdf =
                auditor.download("/audit/cases/" + number + "/case-file.pdf").body();
        assertThat(text(pdf)).contains("Case file " + number, "Page 1 of ", "Begun by", "running");
    }

    @Test
    void formsVariablesAndDecisionsAreInWordsAndAsTheyAreStoredInTheJson() throws IOException {
        report();
        Map<String, byte[]> files = archive("shenji1");
        assertThat(text(files.get("case-file.pdf")))
                .contains("涉法：否", "類別：維修或商品質量", "輕重：嚴重 (high)", "投訴處理員 (complaintHandler)")
                .doesNotContain("words：", "\"words\"");
        assertThat(new String(files.get("case.json"), StandardCharsets.UTF_8))
                .contains("\"quality\"", "complaintHandler");
    }

    @ParameterizedTest
    @ValueSource(strings = {"qiantai1", "weixiu1", "caiwu1", "bumen1", "zongjing1"})
    void nobodyButTheAuditorAndTheAdministratorGetsIt(String who) {
        report();
        assertThat(Stream.of("case-file.pdf", "case-file.zip")
                        .map(file -> download(who, number, file).statusCode()))
                .containsOnly(403);
    }

    @Test
    void aNumberThatDoesNotExistIsSaidSo() {
        Answer answer = HttpPerson.machine(port, "shenji1").get("/audit/cases/TS-19000101-0001/case-file.pdf");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("沒有這一案：TS-19000101-0001");
        assertThat(answer.header("Content-Disposition")).isEmpty();
    }
}
