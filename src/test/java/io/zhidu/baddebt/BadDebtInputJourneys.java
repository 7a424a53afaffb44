package io.zhidu.baddebt;

import static io.zhidu.support.EngineDesk.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.credit.StoredFile;
import io.zhidu.credit.release.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is refused with a sentence, and leaves the task open. */
abstract class BadDebtInputJourneys extends BadDebtWorld {

    @Autowired
    RepositoryService repositoryService;

    @Test
    void badInputIsRefusedWithASentence() {
        String invoice = invoice("200.00", released("200.00", Route.WITHIN_LIMIT));
        assertRefused(() -> open(invoice, "200.01"), "baddebt.open.amount");
        assertRefused(() -> open(invoice, "0"), "credit.amount.notPositive");
        assertRefused(() -> open("none", "1"), "baddebt.open.invoice");
        assertRefused(() -> start("kuguan1", forInvoice(invoice, "1")), "baddebt.open.finance");
        open(invoice, "200.00");
        assertRefused(() -> open(invoice, "1.00"), "baddebt.open.underWay");
        assertRefused(
                () -> complete("caiwu1", "userTask_investigate", Map.of("findings", "無")), "baddebt.evidence.missing");
        assertRefused(
                () -> investigations.storeEvidence(number, new StoredFile("a.png", "image/png", "x".getBytes())),
                "baddebt.evidence.type");
        evidence();
        assertRefused(
                () -> complete(
                        "caiwu1", "userTask_investigate", Map.of("findings", "有", "debtShipment", "FH-20240514-9999")),
                "baddebt.shipment.known");
        String paid = invoice("70.00", released("70.00", Route.WITHIN_LIMIT));
        receive("70.00", paid);
        assertRefused(() -> open(paid, "70.00"), "baddebt.open.paid");
    }

    @Test
    void sharesThatAreNotTheWholeAreRefusedAndTheTaskStaysOpen() throws IOException {
        report("kuguan1", "90.00");
        evidence();
        String table = repositoryService
                .createDeployment()
                .addString("bad-debt-shares.dmn", halved())
                .deploy()
                .getId();
        try {
            assertRefused(
                    () -> complete("caiwu1", "userTask_investigate", Map.of("findings", "查明")), "baddebt.shares.sum");
            assertThat(task("userTask_investigate")).isNotNull();
            assertThat(cases.of(number).steps()).isEmpty();
        } finally {
            repositoryService.deleteDeployment(table, true);
        }
    }

    private static String halved() throws IOException {
        return Files.readString(Path.of("processes/bad-debt/bad-debt-shares.dmn"))
                .replace("\"100/3\"", "\"50/3\"");
    }
}
