package io.zhidu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import io.zhidu.platform.Money;
import io.zhidu.platform.Times;
import io.zhidu.repair.RepairJournal;
import io.zhidu.repair.RepairLedger;
import io.zhidu.repair.RepairOrders;
import io.zhidu.repair.RepairState;
import io.zhidu.support.Browser.Window;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A repair order from the report to the receipt, clicked by each role in a real browser; and what a phone shows. */
class BrowserRepairJourneyTest extends BrowserJourney {

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private RepairOrders orders;

    @Autowired
    private RepairLedger ledger;

    @Autowired
    private RepairJournal journal;

    @Autowired
    private Clock clock;

    private String number;

    @Test
    void fromTheReportToTheReceiptAsEachRoleClicks() {
        frontDeskReportsAndAgreesATime("陳先生");
        supervisorDispatchesFromTheRanking();
        technicianRepairsAndBills();
        slipGoesItsWay();
        financeChargesAndReceives();
        assertThat(orders.get(number).state()).isEqualTo(RepairState.SETTLED);
        assertThat(ledger.open(number)).isEqualTo(Money.ZERO);
        assertThat(journal.signature(number, 1).orElseThrow().drawn()).isTrue();
        orderPageAndSlipShowIt();
    }

    @Test
    void onAPhoneATaskOpenedByItsLinkCanBeReadAndCompleted() {
        frontDeskReportsAndAgreesATime("林太太");
        supervisorDispatchesFromTheRanking();
        Task task = taskOf("userTask_registerArrival");
        try (BrowserPerson technician = person(Window.PHONE, task.getAssignee())) {
            technician.openByLink(task.getId());
            assertThat(technician.page.locator("form[name=visitForm] h4")).hasText(number + " · 林太太");
            assertThat(technician.page.locator("form[name=visitForm] h4 a"))
                    .hasAttribute("href", "/repair/orders/" + number);
            assertThat(technician.page.locator("#visitOutcome")).isInViewport();
            technician.select("visitOutcome", "arrived");
            assertThat(technician.page.locator("#arrivedAt")).isVisible();
            technician.complete();
        }
        assertThat(orders.get(number).arrivedAt())
                .as("the company's time, not the phone's")
                .isCloseTo(LocalDateTime.now(clock), within(10, ChronoUnit.MINUTES));
        assertThat(orders.get(number).lateMinutes()).isZero();
    }

    @Test
    void eachBrowserReadsItsLanguageAndNoneTheVendorsBanner() {
        try (BrowserPerson chinese = person(Window.DESK.in("zh-CN"), "admin");
                BrowserPerson english = person(Window.DESK.in("en-GB"), "admin")) {
            for (String app : List.of("tasklist", "welcome", "cockpit", "admin")) {
                chinese.visit("/camunda/app/" + app + "/default/");
                assertThat(chinese.page.locator(".brand-name")).containsText("制度 Zhidu");
                assertThat(chinese.page.locator(".ce-eol-banner")).isHidden();
            }
            chinese.visit("/camunda/app/tasklist/default/");
            assertThat(chinese.page.locator(".start-process-action")).containsText("發起流程");
            assertThat(chinese.page.locator(".brand-name")).containsText("待辦任務");
            english.visit("/camunda/app/tasklist/default/");
            assertThat(english.page.locator(".start-process-action")).containsText("Start process");
            assertThat(english.page.locator(".ce-eol-banner")).isHidden();
        }
    }

    @Test
    void whoLogsOutInTheTasklistLogsInAgainWhereEverybodyDoes() {
        try (BrowserPerson person = person(Window.DESK, "caiwu1")) {
            person.visit("/camunda/app/tasklist/default/");
            person.page.locator(".account > a").click();
            person.page.locator(".account .logout a").click();
            person.page.waitForURL("**/login?logout");
            person.page.locator("input[name=username]").fill("caiwu1");
            person.page.locator("input[name=password]").fill("zhidu-demo");
            person.page.locator("form button").click();
            assertThat(person.page.locator(".doors")).containsText("收費服務登記表");
        }
    }

    // ---- what each role does

    private void frontDeskReportsAndAgreesATime(String customer) {
        try (BrowserPerson frontDesk = person(Window.DESK, "qiantai1")) {
            frontDesk.start("維修");
            frontDesk.select("channel", "phone");
            frontDesk.fill("customerName", customer);
            frontDesk.fill("phone", "13800138000");
            frontDesk.select("buildingId", "B03");
            frontDesk.fill("room", "802");
            frontDesk.select("specialty", "plumbing");
            frontDesk.fill("description", "廚房水龍頭漏水");
            frontDesk.submitStart();
            number = numberOf(customer);
            assertThat(frontDesk.page.locator(".zhidu-number")).containsText(number);
            frontDesk.open("本組待辦", "約定上門時間", number);
            frontDesk.fill("appointmentAt", "2020-01-01T09:00");
            assertThat(frontDesk.page.getByText("上門時間不能早於現在")).isVisible();
            frontDesk.fill("appointmentAt", inMinutes(5));
            frontDesk.fill("agreedWith", customer);
            frontDesk.complete();
        }
    }

    private void supervisorDispatchesFromTheRanking() {
        try (BrowserPerson supervisor = person(Window.DESK, "zhuren1")) {
            supervisor.visit("/camunda/app/tasklist/default/");
            assertThat(supervisor.page.locator(".task-filter:has-text('本組待辦') .zhidu-count"))
                    .hasText(Pattern.compile("[1-9]\\d*")); // though another list is open
            supervisor.open("本組待辦", "派工", number);
            assertThat(supervisor.page.locator(".reset-due-date")).isHidden();
            supervisor.page.locator("button.unclaim").click();
            supervisor.page.locator("button.claim").click(); // taken by mistake, put back, and taken after all
            assertThat(supervisor.page.locator("button.unclaim")).isVisible();
            Locator first = supervisor.page.locator(".fjs-table-body tr").first();
            assertThat(first.locator("td").first()).hasText("1");
            assertThat(first).containsText("專長相符");
            supervisor.choose("派給", "1. ");
            supervisor.complete();
        }
    }

    private void technicianRepairsAndBills() {
        try (BrowserPerson technician =
                person(Window.DESK, taskOf("userTask_registerArrival").getAssignee())) {
            technician.open("我的任務", "登記到場", number);
            technician.select("visitOutcome", "arrived");
            technician.complete();
            technician.open("我的任務", "確認故障並報價", number);
            technician.fill("finding", "閥芯磨損");
            line(technician, 0, "PL-02", "1");
            line(technician, 1, "PL-01", "1.5");
            line(technician, 2, "PL-03", "2");
            assertThat(technician.page.locator(".fee-total")).hasText("175.00 元");
            technician.complete();
            consent(technician);
            work(technician);
            bill(technician);
            sign(technician);
        }
    }

    private void consent(BrowserPerson technician) {
        technician.open("我的任務", "告知收費並徵求同意", number);
        assertThat(technician.page.locator(".fjs-table-body tr")).hasCount(3);
        technician.tick("同意");
        technician.write("答覆人姓名", "陳先生");
        technician.complete();
    }

    private void work(BrowserPerson technician) {
        technician.open("我的任務", "維修", number);
        technician.tick("完工");
        technician.write("維修內容或所缺配件", "更換水龍頭與角閥");
        technician.tick("文明禮貌");
        technician.tick("現場清潔衛生");
        technician.tick("沒有移動");
        technician.complete();
        technician.open("我的任務", "清理現場並試用", number);
        technician.tick("已清整工作現場");
        technician.tick("合格");
        technician.complete();
    }

    /** Three lines stay; a fourth is added by mistake and removed. */
    private void bill(BrowserPerson technician) {
        technician.open("我的任務", "逐項填寫費用", number);
        technician.fill("finding", "更換水龍頭與角閥");
        line(technician, 0, "PL-02", "1");
        line(technician, 1, "PL-01", "1.5");
        line(technician, 2, "PL-04", "1");
        line(technician, 3, "PL-03", "2");
        technician.page.locator(".fee-line").nth(2).getByText("刪除").click();
        assertThat(technician.page.locator(".fee-line")).hasCount(3);
        assertThat(technician.page.locator(".fee-total")).hasText("175.00 元");
        technician.complete();
    }

    private void sign(BrowserPerson technician) {
        technician.open("我的任務", "客戶簽名認可", number);
        assertThat(technician.page.locator("form[name=signForm] tbody tr")).hasCount(3);
        technician.fill("signerName", "陳先生");
        draw(technician);
        technician.page.locator("#technicianSigned").check();
        technician.complete();
    }

    private void slipGoesItsWay() {
        try (BrowserPerson supervisor = person(Window.DESK, "zhuren1");
                BrowserPerson frontDesk = person(Window.DESK, "qiantai2")) {
            supervisor.open("本組待辦", "主任存檔第二聯", number);
            supervisor.tick("第二聯已存檔");
            supervisor.complete();
            frontDesk.open("本組待辦", "轉交第三聯", number);
            frontDesk.tick("第三聯已轉財務部");
            frontDesk.complete();
        }
    }

    private void financeChargesAndReceives() {
        try (BrowserPerson finance = person(Window.DESK, "caiwu1")) {
            finance.open("本組待辦", "計收服務費用", number);
            finance.tick("金額與第三聯相符，計收");
            finance.complete();
            finance.open("本組待辦", "登記收款", number);
            finance.write("本次收款", "175.00");
            finance.tick("移動支付");
            finance.complete();
        }
    }

    private void orderPageAndSlipShowIt() {
        try (BrowserPerson frontDesk = person(Window.DESK, "qiantai1")) {
            frontDesk.visit("/repair/orders/" + number);
            assertThat(frontDesk.page.locator("section")).containsText("陳先生");
            assertThat(frontDesk.page.locator("section")).containsText("-175.00");
            frontDesk.visit("/repair/orders/" + number + "/slip");
            Locator copies = frontDesk.page.locator(".copy");
            assertThat(copies).hasCount(3);
            assertThat(copies.nth(0)).containsText("PL-01");
            assertThat(copies.nth(0)).containsText("175.00");
            assertThat(copies.nth(2).locator("img")).hasAttribute("src", Pattern.compile("^data:image"));
        }
    }

    // ---- helpers

    private static void line(BrowserPerson technician, int place, String item, String quantity) {
        Locator lines = technician.page.locator(".fee-line");
        assertThat(lines).not().hasCount(0);
        if (lines.count() == place) {
            technician.page.locator(".add-line").click();
        }
        lines.nth(place).locator(".fee-item").selectOption("string:" + item);
        lines.nth(place).locator(".fee-quantity").fill(quantity);
    }

    private static void draw(BrowserPerson person) {
        Locator pad = person.page.locator("#signaturePad");
        pad.scrollIntoViewIfNeeded();
        BoundingBox box = pad.boundingBox();
        person.page.mouse().move(box.x + 40, box.y + 60);
        person.page.mouse().down();
        person.page.mouse().move(box.x + 200, box.y + 140);
        person.page.mouse().move(box.x + 320, box.y + 50);
        person.page.mouse().up();
    }

    private String inMinutes(int minutes) {
        return Times.show(Times.now(clock).plusMinutes(minutes)).replace(' ', 'T');
    }

    private String numberOf(String customer) {
        ProcessInstance started = runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey("repair-order")
                .variableValueEquals("customerName", customer)
                .singleResult();
        return started.getBusinessKey();
    }

    private Task taskOf(String key) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(key)
                .singleResult();
    }
}
