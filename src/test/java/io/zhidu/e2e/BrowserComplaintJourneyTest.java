package io.zhidu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.zhidu.support.Browser.Window;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A complaint clicked by each role, from the front desk to the printed flow form; the technician has his phone. */
class BrowserComplaintJourneyTest extends BrowserJourney {

    private static final String WORDS = "水龍頭又漏了😀 𠮷先生\nשלום 已經第三次";

    @Autowired
    JdbcClient jdbc;

    private final String email = UUID.randomUUID() + "@example.org";
    private String number;

    @Test
    void fromTheReportOverASecondRoundToThePrintedForm() {
        frontDeskRegisters();
        complaintHandlerAssigns();
        handlesAndAnswers(Window.PHONE, "weixiu1", "我的任務", "更換閥芯", "已更換閥芯");
        specialistCalls("huifang1", "no", "2", "還是漏");
        handlesAndAnswers(Window.DESK, "bumen1", "本組待辦", "整只更換", "已換新水龍頭");
        specialistCalls("huifang2", "yes", "5", "這次好了");
        auditorPrints();
    }

    private void frontDeskRegisters() {
        try (BrowserPerson desk = person(Window.DESK, "qiantai1")) {
            desk.start("客戶投訴");
            desk.select("channel", "phone");
            desk.fill("customerName", "王小明");
            desk.fill("email", email);
            desk.select("kind", "quality");
            desk.select("impact", "inconvenient");
            desk.fill("words", WORDS);
            desk.submitStart();
            number = jdbc.sql("SELECT number FROM complaint WHERE email = :email")
                    .param("email", email)
                    .query(String.class)
                    .single();
            desk.visit("/complaints?text=" + number);
            assertThat(desk.page.locator("tbody tr")).containsText("王小明");
            assertThat(desk.page.locator("tbody .clock.green")).hasCount(2);
        }
    }

    private void complaintHandlerAssigns() {
        try (BrowserPerson handler = person(Window.DESK, "tousu1")) {
            handler.open("本組待辦", "分派責任人", number);
            assertThat(handler.page.locator(".customer-words").first()).hasText(WORDS);
            assertThat(handler.page.locator(".complaint-sheet .clock").first()).containsText("%");
            handler.select("department", "engineering");
            handler.select("responsible", "weixiu1");
            handler.complete();
        }
    }

    private void handlesAndAnswers(Window window, String who, String filter, String measures, String answer) {
        try (BrowserPerson person = person(window, who)) {
            person.open(filter, "處理投訴", number);
            person.select("handlingOutcome", "done");
            person.fill("measures", measures);
            person.fill("cost", "18.50");
            person.complete();
            person.open("我的任務", "答覆客戶", number);
            person.fill("answerText", answer);
            person.complete();
        }
    }

    private void specialistCalls(String who, String satisfied, String score, String words) {
        try (BrowserPerson specialist = person(Window.DESK, who)) {
            specialist.open("本組待辦", "二次回訪", number);
            specialist.select("callOutcome", "answered");
            specialist.select("satisfied", satisfied);
            specialist.fill("score", score);
            specialist.fill("customerWords", words);
            specialist.complete();
        }
    }

    /** What would come out of the printer. */
    private void auditorPrints() {
        try (BrowserPerson auditor = person(Window.DESK, "shenji1")) {
            auditor.visit("/complaints/" + number);
            auditor.page.getByText("客戶投訴流轉表（列印）").click();
            auditor.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(auditor.page.locator("header")).isHidden();
            Locator form = auditor.page.locator(".flow");
            assertThat(form.locator("blockquote")).hasText(WORDS);
            assertThat(form.locator("tr.round")).hasCount(2);
            for (String said : new String[] {"更換閥芯", "整只更換", "還是漏", "這次好了", "張志明", "邱志偉", "已結案：客戶滿意"}) {
                assertThat(form).containsText(said);
            }
            Path printed = Path.of("target", "complaint-flow-form.pdf");
            byte[] pdf = auditor.page.pdf(new Page.PdfOptions().setFormat("A4").setPath(printed));
            assertThat(new String(pdf, 0, 4, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF");
            auditor.page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "complaint-flow-form.png")));
        }
    }
}
