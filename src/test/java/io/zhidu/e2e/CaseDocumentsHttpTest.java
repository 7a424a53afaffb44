package io.zhidu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.credit.AccountService;
import io.zhidu.credit.CreditFixtures;
import io.zhidu.credit.ledger.LedgerService;
import io.zhidu.support.HttpPerson;
import io.zhidu.support.HttpPerson.Answer;
import io.zhidu.support.ZhiduTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Documents that the procedures store in tables of their own lie in the case's archive, each for those who may see it. */
@ZhiduTest
class CaseDocumentsHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AccountService accounts;

    @Autowired
    LedgerService ledger;

    @Autowired
    Clock clock;

    @AfterEach
    void resetClock() {
        org.camunda.bpm.engine.impl.util.ClockUtil.reset();
    }

    @Test
    void theCustomersSignatureIsAFileOfTheArchiveAndAPictureInThePdf() throws IOException {
        RepairOverHttp repair = new RepairOverHttp(port, jdbc, transaction);
        repair.at("2023-06-07T09:00");
        String number = repair.report("case-file-1", Map.of("appointmentAt", "2023-06-07 10:00"));
        HttpPerson supervisor = HttpPerson.machine(port, "zhuren1");
        repair.complete(
                supervisor,
                number,
                "userTask_dispatch",
                Map.of("chosenTechnician", "weixiu1", "dispatchReason", "熟悉該戶"));
        HttpPerson technician = HttpPerson.machine(port, "weixiu1");
        repair.at("2023-06-07T10:05");
        repair.visitAndWork(technician, number, "2023-06-07T10:05");
        repair.sign(technician, number);

        Map<String, byte[]> files = archive("shenji1", number);
        byte[] drawn = Base64.getDecoder().decode(RepairOverHttp.PNG.substring("data:image/png;base64,".length()));
        assertThat(files.get("documents/01-signature-1.png")).isEqualTo(drawn);
        Files.write(Path.of("target", "case-file-repair.pdf"), files.get("case-file.pdf"));
        try (PDDocument pdf = Loader.loadPDF(files.get("case-file.pdf"))) {
            assertThat(pictures(pdf)).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf)).contains("客戶手簽", "報價與計費項目", "121.00", "T-TAP");
        }
    }

    @Test
    void evidenceOfABadDebtIsInTheArchive() throws IOException {
        CreditFixtures given = new CreditFixtures(accounts, ledger, clock);
        DebtsOverHttp debts = new DebtsOverHttp(jdbc, port);
        String invoice = given.invoice(given.withCredit(), 1, "90.00");
        String number = debts.open("caiwu1", DebtsOverHttp.ofInvoice(invoice, "90.00"));
        debts.evidence(number);
        assertThat(archive("admin", number).get("documents/01-id.png")).isEqualTo(CreditFixtures.ID_COPY.content());
    }

    @Test
    void aCopyOfAnIdentityCardIsListedForBothButOnlyTheAuditorGetsIt() throws IOException {
        HttpPerson sales = HttpPerson.machine(port, "xiaoshou1");
        TasksOverHttp tasks = new TasksOverHttp(jdbc);
        Answer opened = sales.post(
                "/engine-rest/process-definition/key/credit-account/submit-form",
                Map.of(
                        "variables",
                        tasks.variables(Map.of(
                                "accountName",
                                "檔案客戶",
                                "areaId",
                                "North",
                                "openerName",
                                "王小明",
                                "phone",
                                "13800000000"))));
        assertThat(opened.status()).as(opened.body()).isEqualTo(200);
        String number = tasks.numberOf(opened.json().path("id").asText());
        assertThat(sales.upload(
                                "/api/credit-accounts/" + number + "/id-copy",
                                "id.png",
                                "image/png",
                                CreditFixtures.ID_COPY.content())
                        .status())
                .isEqualTo(204);
        assertThat(archive("shenji1", number).get("documents/01-id.png")).isEqualTo(CreditFixtures.ID_COPY.content());
        Map<String, byte[]> administrators = archive("admin", number);
        assertThat(administrators).doesNotContainKey("documents/01-id.png").containsKey("SHA256SUMS");
        assertThat(new String(administrators.get("case.json"), StandardCharsets.UTF_8))
                .contains(CreditFixtures.ID_COPY.sha256());
    }

    private static long pictures(PDDocument pdf) throws IOException {
        long pictures = 0;
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getXObjectNames()) {
                pictures += page.getResources().isImageXObject(name) ? 1 : 0;
            }
        }
        return pictures;
    }

    private Map<String, byte[]> archive(String who, String number) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] zip = HttpPerson.machine(port, who)
                .download("/audit/cases/" + number + "/case-file.zip")
                .body();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
