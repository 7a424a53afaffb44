package io.zhidu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.zhidu.credit.AccountService;
import io.zhidu.credit.CreditFixtures;
import io.zhidu.support.Browser.Window;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer's opening (3-1.1), clicked by sales: the ID copy is handed in where it is asked for, then they give up. */
class BrowserAccountJourneyTest extends BrowserJourney {

    private static final byte[] PNG = CreditFixtures.ID_COPY.content();

    @Autowired
    AccountService accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void fromTheOpeningOverTheIdCopyToTheReasonForGivingUp() {
        String number = open("建材行 " + CreditFixtures.number());
        try (BrowserPerson sales = person(Window.DESK, "xiaoshou1")) {
            sales.open("本組待辦", "補身分證副本", number);
            assertThat(sales.page.locator("form[name=idCopyForm]:not([inert])")).isVisible();
            upload(sales, "id.txt", "text/plain", "no picture".getBytes(StandardCharsets.UTF_8));
            assertThat(sales.page.getByText("證件影本須是 PNG、JPEG 圖片或 PDF 檔。")).isVisible();
            assertThat(sales.page.locator("button[ng-click='complete()']")).isDisabled();
            upload(sales, "id.png", "image/png", PNG);
            assertThat(sales.page.locator(".stored")).hasText("已存入：id.png");
            sales.complete();
        }
        assertThat(accounts.idCopy(number).content()).isEqualTo(PNG);
        giveUp(number, "客戶不再合作");
    }

    private String open(String name) {
        try (BrowserPerson sales = person(Window.DESK, "xiaoshou1")) {
            sales.start("客戶授信");
            sales.fill("accountName", name);
            sales.fill("openerName", "林小姐");
            Locator area = sales.page.locator("#areaId");
            area.selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("南區"));
            sales.submitStart();
        }
        return jdbc.sql("SELECT number FROM credit_account WHERE name = :name AND area_id = 'South'")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private void giveUp(String number, String reason) {
        try (BrowserPerson sales = person(Window.PHONE, "xiaoshou1")) {
            sales.open("本組待辦", "補合同", number);
            sales.tick("放棄開戶（其餘待補的也一併收回）");
            sales.write("放棄的原因", reason);
            assertThat(sales.page.getByText("合同編號")).hasCount(0);
            sales.complete();
            sales.visit("/credit/accounts/" + number);
            assertThat(sales.page.locator(".abandonments")).containsText(reason);
            assertThat(sales.page.locator(".abandonments")).containsText("楊宗翰");
        }
    }

    private static void upload(BrowserPerson sales, String name, String type, byte[] content) {
        sales.page.locator("#idCopy").setInputFiles(new FilePayload(name, type, content));
    }
}
