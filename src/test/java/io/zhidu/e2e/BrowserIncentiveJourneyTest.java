package io.zhidu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.zhidu.support.Browser.Window;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A month's bonus clicked by each role, from the trips to the engineer who reads on his phone what he gets, and objects. */
class BrowserIncentiveJourneyTest extends BrowserJourney {

    private static final String MONTH = "2025-11";
    private static final String NUMBER = "JL-2025-11-monthly";
    private static final String TRIPS = """
            reference,person,project,work,quantity,from,to
            LL-1,fuwu01,WIND,commission,8,2025-11-03,2025-11-07
            LL-2,fuwu01,PV-CENTRAL,commission,2,2025-11-10,2025-11-11
            """;
    private static final String FIGURES = """
            person,month,income,deductions,withheld,months
            fuwu01,2025-12,120000.00,30000.00,900.00,12
            """;

    @Autowired
    ManagementService managementService;

    @Test
    void fromTheTripsToTheStatementAndAnObjection() {
        departmentTellsStartsAndPrepares();
        signs(Window.DESK, "renli1", "審核", "審核通過");
        signs(Window.PHONE, "lingdao1", "審批", "批准並鎖定");
        financeSuppliesFigures();
        engineerReadsAndObjects();
        auditorComputesItAgain();
    }

    private void departmentTellsStartsAndPrepares() {
        try (BrowserPerson head = person(Window.DESK, "bumen1")) {
            head.visit("/incentives/evidence?kind=trip&period=" + MONTH);
            upload(head, "trips.csv", TRIPS);
            assertThat(head.page.locator("p[role=status]")).containsText("2");
            head.start("激勵結算");
            head.choose("結算種類", "月度績效");
            head.write("期間", MONTH);
            head.submitStart();
            head.open("本組待辦", "補齊依據", MONTH);
            assertThat(head.page.locator(".fjs-table tbody tr").first()).isVisible();
            head.tick("不補，照現有依據結算");
            head.write("不補的原因", "其餘各人本月未出差");
            head.complete();
            jobs();
            head.open("本組待辦", "編制結算", MONTH);
            assertThat(head.page.locator(".fjs-container").first()).containsText("405.00");
            head.tick("提交審核");
            head.complete();
        }
    }

    private void signs(Window window, String who, String task, String decision) {
        try (BrowserPerson signer = person(window, who)) {
            signer.open("本組待辦", task, MONTH);
            signer.tick(decision);
            signer.complete();
            jobs();
        }
    }

    private void financeSuppliesFigures() {
        try (BrowserPerson finance = person(Window.DESK, "caiwu1")) {
            finance.visit("/incentives/" + NUMBER);
            assertThat(finance.page.locator(".notice").first()).containsText("梁偉成");
            finance.visit("/incentives/tax?month=2025-12");
            upload(finance, "figures.csv", FIGURES);
            assertThat(finance.page.locator("p[role=status]")).containsText("1");
            finance.open("本組待辦", "補齊工資數據", MONTH);
            finance.tick("數據已匯入，請扣稅");
            finance.complete();
            jobs();
        }
    }

    /** 18.50 points: 1.50 × 270 = 405.00; the year's taxable income is 30 405.00, 912.15 is due, 900.00 was withheld. */
    private void engineerReadsAndObjects() {
        try (BrowserPerson engineer = person(Window.PHONE, "fuwu01")) {
            engineer.visit("/incentives/statement");
            engineer.page
                    .getByText(NUMBER)
                    .or(engineer.page.locator("a[href*='" + NUMBER + "']"))
                    .first()
                    .click();
            Locator page = engineer.page.locator("section");
            for (String figure :
                    new String[] {"LL-1", "16.00", "2.50", "-17.00", "1.50", "405.00", "912.15", "12.15", "392.85"}) {
                assertThat(page).containsText(figure);
            }
            Locator pay = engineer.page.locator("tr").filter(new Locator.FilterOptions().setHasText("270"));
            pay.locator("summary").click();
            pay.locator("textarea").fill("十一日的調試少計一台");
            engineer.page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "incentive-statement-phone.png")));
            pay.locator("button").click();
            assertThat(engineer.page.locator("p[role=status]")).isVisible();
            assertThat(page).containsText("十一日的調試少計一台");
            engineer.visit("/incentives/statement?settlement=" + NUMBER + "&person=fuwu03");
            assertThat(engineer.page.locator("body")).containsText("中沒有 fuwu03");
        }
        try (BrowserPerson head = person(Window.DESK, "bumen1")) {
            head.open("本組待辦", "答覆申訴", NUMBER);
            head.tick("不成立");
            head.write("答覆", "派工單只有兩台");
            head.complete();
        }
    }

    private void auditorComputesItAgain() {
        try (BrowserPerson auditor = person(Window.DESK, "shenji1")) {
            auditor.visit("/incentives/" + NUMBER);
            for (String signer : new String[] {"邱志偉", "徐麗娟", "葉國華"}) {
                assertThat(auditor.page.locator("table.facts")).containsText(signer);
            }
            auditor.page.locator("a[href$='/reproduced']").click();
            assertThat(auditor.page.locator("p.notice[role=status]")).isVisible();
            auditor.page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "incentive-settlement.png")));
        }
    }

    private static void upload(BrowserPerson person, String name, String rows) {
        Locator form = person.page.locator("form[enctype='multipart/form-data']");
        form.locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
        form.locator("button").click();
    }

    /** What the job executor would do. */
    private void jobs() {
        managementService
                .createJobQuery()
                .processDefinitionKey("incentive-settlement")
                .messages()
                .list()
                .forEach(job -> managementService.executeJob(job.getId()));
    }
}
