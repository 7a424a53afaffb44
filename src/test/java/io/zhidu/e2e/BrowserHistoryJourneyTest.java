package io.zhidu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.zhidu.audit.history.search.CaseProjection;
import io.zhidu.complaint.process.ComplaintDesk;
import io.zhidu.support.Browser.Window;
import io.zhidu.support.EngineDesk;
import io.zhidu.support.ZhiduTest;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The auditor finds a complaint by its customer's name, follows its rounds and opens its flow form. */
@ZhiduTest
class BrowserHistoryJourneyTest extends BrowserJourney {

    @Autowired
    ProcessEngine engineOfTheCase;

    @Autowired
    ComplaintDesk complaints;

    @Autowired
    CaseProjection projection;

    private final String customer = "諸葛" + UUID.randomUUID().toString().substring(0, 8);
    private EngineDesk desk;
    private String number;

    @Test
    void fromTheCustomersNameOverTheRoundsToTheFlowForm() {
        complaintOfTwoRounds();
        readBy(Window.DESK, "1440");
        readBy(Window.PHONE, "390");
        inEnglishOnTheInstancesPage();
    }

    private void readBy(Window window, String name) {
        try (BrowserPerson auditor = person(window, "shenji1")) {
            Page page = auditor.page;
            auditor.visit("/camunda/app/cockpit/default/#/zhidu-history");
            choosesAnOutcome(page);
            page.locator(".zh-search input[name=customer]").fill(customer);
            page.locator(".zh-main").click();
            assertThat(page.locator(".zh-table tbody tr")).hasCount(1);
            assertThat(page).hasURL(Pattern.compile("customer="));
            page.reload();
            assertThat(page.locator(".zh-table tbody tr")).containsText("客戶投訴");
            picture(page, "search-" + name);
            page.locator(".zh-table tbody a").click();
            assertThat(page.locator(".zh-history h1")).hasText(number);
            assertThat(page.locator(".zh-diagram svg .zh-is-present")).not().hasCount(0);
            Locator handled = page.locator(".zh-steps li").filter(new Locator.FilterOptions().setHasText("處理投訴"));
            assertThat(handled).hasCount(3); // the third round is open
            assertThat(handled.first()).containsText("張志明（維修人員）");
            assertThat(handled.first()).containsText("4-9");
            assertThat(page.locator(".zh-steps li").filter(new Locator.FilterOptions().setHasText("二次回訪")))
                    .hasCount(2);
            handled.first().locator(".zh-link").click();
            assertThat(handled.first().locator(".zh-card")).containsText("換新閥門");
            picture(page, "case-" + name);
            for (String list : new String[] {"forms", "changes", "decisions", "messages", "operations"}) {
                page.locator(".zh-tabs button[data-list=" + list + "]").click();
                assertThat(page.locator(".zh-list .zh-card, .zh-list tbody tr").first())
                        .isVisible();
                picture(page, list + "-" + name);
            }
            inWords(page);
            page.locator(".zh-tabs button[data-list=belongs]").click();
            picture(page, "belongs-" + name);
            page.getByText("客戶投訴流轉表（列印）").click();
            assertThat(page.locator(".flow")).containsText("整只更換");
        }
    }

    /** Two processes may have an end of one name: it stands under its process and chooses it. */
    private static void choosesAnOutcome(Page page) {
        Locator outcome = page.locator(".zh-search select[name=outcome]");
        Locator process = page.locator(".zh-search select[name=process]");
        assertThat(outcome).not().containsText("已回訪");
        outcome.selectOption("endEvent_satisfied");
        assertThat(process).hasValue("complaint");
        process.selectOption("shipment-release");
        assertThat(outcome.locator("optgroup")).hasCount(1);
        assertThat(outcome).not().containsText("客戶滿意");
        process.selectOption("");
    }

    private static void inWords(Page page) {
        page.locator(".zh-tabs button[data-list=forms]").click();
        Locator reported = page.locator(".zh-card").first();
        assertThat(reported).containsText("修了三次還是漏水");
        assertThat(reported).not().containsText("words");
        assertThat(page.locator(".zh-card span[title=weixiu1]").first()).hasText("張志明 (weixiu1)");
        page.locator(".zh-tabs button[data-list=decisions]").click();
        assertThat(page.locator(".zh-card span[title=quality]").first()).hasText("維修或商品質量");
        page.locator(".zh-tabs button[data-list=changes]").click();
        assertThat(page.locator(".zh-list tbody span[title=false]").first()).hasText("否");
    }

    private void inEnglishOnTheInstancesPage() {
        try (BrowserPerson auditor = person(Window.DESK.in("en-GB"), "shenji1")) {
            String instance = desk.as(
                    "admin",
                    () -> engineOfTheCase
                            .getRuntimeService()
                            .createProcessInstanceQuery()
                            .processInstanceBusinessKey(number)
                            .singleResult()
                            .getId());
            auditor.visit("/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime");
            auditor.page
                    .locator(".ctn-tabbed a")
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*History\\s*$")))
                    .click();
            assertThat(auditor.page.locator(".zh-history .zh-tabs")).containsText("Decisions");
            assertThat(auditor.page.locator(".zh-steps li").first()).isVisible();
            picture(auditor.page, "tab-en");
            auditor.visit("/?lang=zh"); // what he chooses counts more than his browser's language
            auditor.visit("/camunda/app/cockpit/default/#/zhidu-history");
            assertThat(auditor.page.locator(".zh-history h1")).hasText("歷程");
        }
    }

    private void complaintOfTwoRounds() {
        desk = new EngineDesk(engineOfTheCase, ZoneId.of("Asia/Shanghai"));
        Map<String, Object> form =
                new HashMap<>(Map.of("channel", "phone", "customerName", customer, "phone", "13900000000"));
        form.putAll(Map.of("kind", "quality", "impact", "inconvenient"));
        form.put("statement", EngineDesk.json("[{\"words\":\"修了三次還是漏水\"}]"));
        number = desk.as(
                "qiantai1", () -> complaints.register(form, UUID.randomUUID().toString()));
        complete("tousu1", "userTask_assignHandler", Map.of("department", "engineering", "responsible", "weixiu1"));
        round("weixiu1", "換新閥門");
        round("bumen1", "整只更換");
        while (projection.next() > 0) {
            Thread.onSpinWait();
        }
    }

    private void round(String handler, String measures) {
        complete(
                handler,
                "userTask_handleComplaint",
                Map.of("handlingOutcome", "done", "measures", measures, "cost", "12.50"));
        complete(handler, "userTask_answerCustomer", Map.of("answerText", "已經" + measures));
        complete(
                "huifang1",
                "userTask_callBack",
                Map.of("callOutcome", "answered", "satisfied", "no", "score", 2, "customerWords", "還是漏"));
    }

    private void complete(String person, String key, Map<String, Object> form) {
        Task task = engineOfTheCase
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(key)
                .singleResult();
        desk.complete(person, task, form);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "history-" + name + ".png")));
    }
}
