package io.zhidu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.zhidu.credit.AccountService;
import io.zhidu.credit.CreditFixtures;
import io.zhidu.credit.ledger.LedgerService;
import io.zhidu.support.Browser.Window;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A shipment over the limit, clicked by each role; the area manager signs on his phone. */
class BrowserShipmentJourneyTest extends BrowserJourney {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AccountService accounts;

    @Autowired
    LedgerService ledger;

    @Autowired
    TaskService taskService;

    @Autowired
    HistoryService historyService;

    @Autowired
    ManagementService managementService;

    @Autowired
    Clock clock;

    private ShipmentsOverHttp shipments;
    private String account;
    private String number;

    @BeforeEach
    void customer() {
        shipments = new ShipmentsOverHttp(jdbc, accounts, ledger, clock).at(port);
        account = shipments.full();
    }

    @Test
    void fromTheRequestOverTheSignatureOnAPhoneToTheReceipt() {
        salesAsksAndPlans();
        areaManagerSignsOnHisPhone();
        assertThat(shipments.route(number)).isEqualTo("first-over-limit");
        warehouseShipsLess();
        logisticsNamesTheCarrier();
        financeBooks("INVOICES", "number,account,invoiceDate,amount,shipment,reverses", "600.00," + number + ",");
        assertThat(shipments.state(number)).isEqualTo("CLOSED");
        financeBooks("RECEIPTS", "number,account,valueDate,amount,invoice,shipment,reverses", "3600.00,,,");
        assertThat(collectionIsSettled()).isTrue();
    }

    private void salesAsksAndPlans() {
        try (BrowserPerson sales = person(Window.DESK, "xiaoshou1")) {
            sales.start("發貨放行");
            sales.page.locator("#account").pressSequentially("測試");
            assertThat(sales.page.getByText("請從清單選擇客戶，或輸入完整的客戶編號，如 KH-0001。")).isVisible();
            sales.fill("account", "");
            sales.page.locator("#account").pressSequentially(account);
            assertThat(sales.page.locator("#accounts option")).hasCount(1);
            assertThat(sales.page.locator("#accounts option")).hasAttribute("value", account);
            assertThat(sales.page.locator(".account-name")).hasText("測試客戶");
            goods(sales, 0, "瓷磚", "100.00", "4.5");
            sales.page.locator(".add-line").click();
            goods(sales, 1, "水龍頭", "250.00", "1");
            assertThat(sales.page.locator(".goods-total")).hasText("700.00 元");
            sales.submitStart();
            number = numberOfTask();
            sales.open("我的任務", "擬定回籠計劃", number);
            instalment(sales, 0, 10, "400.00");
            assertThat(sales.page.getByText("各期合計還差 300.00 元。")).isVisible();
            sales.page.locator(".add-line").click();
            instalment(sales, 1, 20, "300.00");
            sales.complete();
        }
    }

    /** The card tells him which; what he decides upon is on the screen before he scrolls. */
    private void areaManagerSignsOnHisPhone() {
        try (BrowserPerson manager = person(Window.PHONE, "quyuNorth")) {
            manager.visit("/camunda/app/tasklist/default/");
            manager.page.locator(".task-filters a:has-text('本組待辦')").click();
            Locator card = manager.page.locator(".tasks-list li.task:has-text('" + number + "')");
            assertThat(card).containsText("測試客戶");
            assertThat(card).containsText("700.00");
            manager.open("本組待辦", "簽發超授信發貨", number);
            assertThat(manager.page.locator(".at-a-look")).hasText("本次 700.00 元，超出可用授信 700.00 元。");
            assertThat(manager.page.locator("#signOutcome")).isInViewport();
            assertThat(manager.page.locator("form[name=signForm]")).containsText("楊宗翰");
            for (String figure : new String[] {"3000.00 元", "0.00 元", "1000.00 元"}) {
                assertThat(manager.page.locator(".figures")).containsText(figure);
            }
            assertThat(noWiderThanTheScreen(manager)).isTrue();
            manager.select("signOutcome", "signed");
            manager.complete();
        }
    }

    private void warehouseShipsLess() {
        try (BrowserPerson keeper = person(Window.PHONE, "kuguan1")) {
            keeper.open("本組待辦", "確認出庫", number);
            Locator quantities = keeper.page.locator(".shipped-quantity");
            quantities.nth(0).fill("5");
            assertThat(keeper.page.getByText("不得多於放行數量。").first()).isVisible();
            quantities.nth(0).fill("3.5");
            assertThat(noWiderThanTheScreen(keeper)).isTrue();
            keeper.complete();
        }
    }

    private void logisticsNamesTheCarrier() {
        try (BrowserPerson logistics = person(Window.DESK, "wuliu1")) {
            logistics.open("本組待辦", "登記承運", number);
            logistics.write("承運單位", "順達物流");
            logistics.write("運單號", "SD-1");
            logistics.complete();
        }
    }

    /** The file from the accounting system, brought in on finance's page. */
    private void financeBooks(String kind, String columns, String amountAndMore) {
        String csv = "%s\n%s,%s,%s,%s\n"
                .formatted(columns, CreditFixtures.number(), account, LocalDate.now(clock), amountAndMore);
        try (BrowserPerson finance = person(Window.DESK, "caiwu1")) {
            finance.visit("/credit/money");
            finance.page.locator("select[name=kind]").selectOption(kind);
            finance.page
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload(kind + ".csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
            finance.page.locator("form:has(input[type=file]) button").click();
            assertThat(finance.page.getByText("已入帳 1 筆")).isVisible();
        }
    }

    private boolean collectionIsSettled() {
        String collection = historyService
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("over-credit-collection")
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        managementService
                .createJobQuery()
                .processInstanceId(collection)
                .messages()
                .list()
                .forEach(job -> managementService.executeJob(job.getId()));
        return historyService
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(collection)
                        .activityId("endEvent_settled")
                        .count()
                == 1;
    }

    private static void goods(BrowserPerson sales, int place, String name, String price, String quantity) {
        Locator line = sales.page.locator(".goods-line").nth(place);
        line.locator(".goods-name").fill(name);
        line.locator(".goods-price").fill(price);
        line.locator(".goods-quantity").fill(quantity);
    }

    private void instalment(BrowserPerson sales, int place, int inDays, String amount) {
        Locator line = sales.page.locator(".instalment").nth(place);
        line.locator(".instalment-day")
                .fill(LocalDate.now(clock).plusDays(inDays).toString());
        line.locator(".instalment-amount").fill(amount);
    }

    private static boolean noWiderThanTheScreen(BrowserPerson person) {
        return (Boolean)
                person.page.evaluate(
                        "() => { const form = document.querySelector('form[name]').getBoundingClientRect();"
                                + " return [...document.querySelectorAll('form[name] table, form[name] input')]"
                                + ".every(one => one.getBoundingClientRect().right <= window.innerWidth) && form.right <= window.innerWidth; }");
    }

    private String numberOfTask() {
        return (String) taskService.getVariable(
                taskService
                        .createTaskQuery()
                        .taskDefinitionKey("userTask_planCollection")
                        .processVariableValueEquals("account", account)
                        .singleResult()
                        .getId(),
                "orderNumber");
    }
}
