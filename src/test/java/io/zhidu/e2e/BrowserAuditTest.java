package io.zhidu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import io.zhidu.support.Browser.Window;
import io.zhidu.support.HttpPerson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An auditor clicks from a clause to a case, and through Cockpit, where he only reads. */
class BrowserAuditTest extends BrowserJourney {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskService taskService;

    @Autowired
    TransactionTemplate transaction;

    private RepairOverHttp repair;
    private String number;
    private String instance;

    @BeforeEach
    void somebodyIsSentTooLate() {
        repair = new RepairOverHttp(port, jdbc, transaction);
        repair.at("2023-02-10T09:00");
        number = repair.report("audit-" + System.nanoTime(), Map.of("appointmentAt", "2023-02-10 10:00"));
        instance = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getProcessInstanceId();
        repair.at("2023-02-10T09:31");
        repair.complete(
                HttpPerson.machine(port, "zhuren1"),
                number,
                "userTask_dispatch",
                Map.of("chosenTechnician", "weixiu1", "dispatchReason", "熟悉該戶"));
        repair.resetClock();
    }

    @AfterEach
    void resetClock() {
        repair.resetClock();
    }

    @Test
    void fromTheClausesToTheCaseAtADeskAndOnAPhone() {
        for (Window window : List.of(Window.DESK, Window.PHONE)) {
            try (BrowserPerson auditor = person(window, "shenji1")) {
                auditor.visit("/audit/clauses?from=2023-02-01&to=2023-02-28");
                fits(auditor, window, "clauses");
                auditor.page.locator("a.number", containing("1-3.3")).click();
                fits(auditor, window, "clause");
                auditor.page
                        .locator("tr", containing("派工逾時"))
                        .locator("a")
                        .first()
                        .click();
                fits(auditor, window, "cases");
                auditor.page.locator("a.number", containing(number)).click();
                PlaywrightAssertions.assertThat(auditor.page.locator("main")).containsText(number);
                auditor.visit("/audit/looks?of=" + number);
                PlaywrightAssertions.assertThat(auditor.page.locator("tbody")).containsText("/repair/orders/" + number);
                fits(auditor, window, "looks");
                auditor.visit("/camunda/app/cockpit/default/#/zhidu-history");
                PlaywrightAssertions.assertThat(auditor.page.locator("#footer-timezone"))
                        .containsText("Asia/Shanghai");
            }
        }
    }

    @Test
    void cockpitShowsHimEverythingItsPagesAskForAndNothingIsRefused() {
        try (BrowserPerson auditor = person(Window.DESK, "shenji1")) {
            List<String> refused = new ArrayList<>();
            auditor.page.onResponse(response -> {
                if (response.status() == 403) {
                    refused.add(response.request().method() + " " + response.url());
                }
            });
            auditor.visit("/camunda/app/cockpit/default/#/processes");
            PlaywrightAssertions.assertThat(
                            auditor.page.locator("a", containing("維修單")).first())
                    .isVisible();
            auditor.visit("/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime?tab=variables-tab");
            PlaywrightAssertions.assertThat(auditor.page
                            .locator("td", containing("orderNumber"))
                            .first())
                    .isVisible();
            auditor.page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(refused).isEmpty();
        }
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    /** Nothing to scroll to the side. */
    private static void fits(BrowserPerson person, Window window, String name) {
        person.page.waitForLoadState(); // before its stylesheet has come, a page is wider
        Object wide =
                person.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        person.page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(name.equals("clause"))
                .setPath(Path.of("target", "audit-" + name + "-" + window.width() + ".png")));
        assertThat(((Number) wide).intValue()).as(name).isZero();
    }
}
