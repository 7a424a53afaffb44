package io.zhidu.bench;

import io.zhidu.repair.fees.FeeItem;
import io.zhidu.repair.fees.FeeStandards;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.context.ApplicationContext;

/** A punctual repair, billed as quoted, signed, archived, charged and paid at once: 13 forms of five people. */
final class RepairOrderJourney implements Journey {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final List<String> TECHNICIANS = List.of("weixiu1", "weixiu2", "weixiu3", "weixiu4", "weixiu5");
    private static final String SIGNATURE = drawn();

    private FeeItem item;

    @Override
    public String process() {
        return "repair-order";
    }

    @Override
    public boolean hasGoals() {
        return true;
    }

    /** The demo company is there already; only the price on today's slip is not known beforehand. */
    @Override
    public void prepare(ApplicationContext product) {
        item = product.getBean(FeeStandards.class)
                .inForceOn(LocalDate.now())
                .items()
                .get(0);
    }

    @Override
    public Map<String, Consumer<DelegateExecution>> outcomes() {
        return Map.of(
                "registerReportDelegate",
                        on -> {
                            on.setVariable("lateAlarmAt", new Date(System.currentTimeMillis() + 1_200_000));
                            on.setVariable("technician", null);
                        },
                "assignTechnicianDelegate", on -> on.setVariable("technician", on.getVariable("chosenTechnician")),
                "recordVisitDelegate", on -> on.setVariable("visitResult", "arrived"),
                "recordConsentDelegate",
                        on -> {
                            on.setVariable("requoteAsked", false);
                            on.setVariable("customerAgreed", true);
                        },
                "recordWorkDelegate",
                        on -> {
                            on.setVariable("damageRecorded", false);
                            on.setVariable("partsMissing", false);
                        },
                "recordTrialRunDelegate", on -> on.setVariable("trialRunPassed", true),
                "computeFeesDelegate", on -> on.setVariable("aboveConsent", false),
                "bindSignatureDelegate", on -> on.setVariable("slipSigned", true),
                "chargeFeesDelegate", on -> on.setVariable("feesOpen", true),
                "recordReceiptDelegate", on -> on.setVariable("feesOpen", false));
    }

    @Override
    public void drive(Desk desk, int ordinal) {
        String technician = TECHNICIANS.get(ordinal % TECHNICIANS.size());
        report(desk, ordinal);
        desk.claimAndSubmit(
                "zhuren1",
                "engineeringSupervisor",
                "userTask_dispatch",
                Map.of("chosenTechnician", technician, "dispatchReason", "熟悉該戶"));
        attend(desk, technician);
        work(desk, technician);
        charge(desk);
        desk.assertEnded("endEvent_settled");
    }

    /** Until it waits for the supervisor. */
    void report(Desk desk, int ordinal) {
        desk.start("qiantai1", "frontDesk", form(ordinal));
    }

    private static Map<String, Object> form(int ordinal) {
        return Map.of(
                "channel",
                "front-desk",
                "customerName",
                "住戶" + ordinal % 1000,
                "phone",
                "010-5555" + (1000 + ordinal % 1000),
                "buildingId",
                "B0" + (1 + ordinal % 8),
                "room",
                String.valueOf(101 + ordinal % 1000),
                "specialty",
                "plumbing",
                "description",
                "廚房水龍頭漏水,關緊後仍滴水",
                "appointmentAt",
                LocalDateTime.now().plusMinutes(10).format(MINUTE));
    }

    private void attend(Desk desk, String technician) {
        submit(
                desk,
                technician,
                "userTask_registerArrival",
                Map.of(
                        "visitOutcome",
                        "arrived",
                        "arrivedAt",
                        LocalDateTime.now().format(MINUTE)));
        submit(desk, technician, "userTask_confirmOnSite", Map.of("finding", "閥芯磨損", "feeLines", lines()));
        submit(desk, technician, "userTask_obtainConsent", Map.of("customerAnswer", "agreed", "answeredBy", "王先生"));
    }

    private void work(Desk desk, String technician) {
        submit(
                desk,
                technician,
                "userTask_repair",
                Map.of(
                        "workOutcome", "done",
                        "workNote", "更換閥芯",
                        "courteous", true,
                        "siteClean", true,
                        "movedItems", "none"));
        submit(desk, technician, "userTask_trialRun", Map.of("siteCleared", true, "trialResult", "passed"));
        submit(desk, technician, "userTask_itemiseFees", Map.of("finding", "已更換閥芯", "feeLines", lines()));
        submit(
                desk,
                technician,
                "userTask_signSlip",
                Map.of(
                        "signOutcome",
                        "signed",
                        "technicianSigned",
                        true,
                        "shownAmount",
                        item.unitPrice().toString(),
                        "signature",
                        SpinValues.jsonValue(SIGNATURE).create()));
    }

    private void charge(Desk desk) {
        desk.claimAndSubmit("zhuren1", "engineeringSupervisor", "userTask_archiveSlip", Map.of("slipFiled", true));
        desk.claimAndSubmit("qiantai1", "frontDesk", "userTask_handOverSlip", Map.of("slipHandedOver", true));
        desk.claimAndSubmit("caiwu1", "finance", "userTask_chargeFees", Map.of("chargeConfirmed", true));
        desk.claimAndSubmit(
                "caiwu1",
                "finance",
                "userTask_recordReceipt",
                Map.of("receiptAmount", item.unitPrice().toString(), "receiptMethod", "cash"));
    }

    private static void submit(Desk desk, String technician, String task, Map<String, Object> form) {
        desk.submit(technician, "technician", task, form);
    }

    private Object lines() {
        return SpinValues.jsonValue("[{\"itemCode\":\"" + item.code() + "\",\"quantity\":\"1\"}]")
                .create();
    }

    /** As large as a name drawn on the form's canvas: noise of 60 by 33 points makes about 6 kB of PNG. */
    private static String drawn() {
        BufferedImage picture = new BufferedImage(60, 33, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, 60, 33, new Random(1).ints(60 * 33).toArray(), 0, 60);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "[{\"signerName\":\"王先生\",\"image\":\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(png.toByteArray()) + "\"}]";
    }
}
