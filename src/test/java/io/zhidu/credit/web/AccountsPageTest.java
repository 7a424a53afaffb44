package io.zhidu.credit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.credit.AccountService;
import io.zhidu.credit.CreditFixtures;
import io.zhidu.credit.ledger.LedgerService;
import io.zhidu.support.HttpPerson;
import io.zhidu.support.ZhiduTest;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The accounts as each role sees them. */
@ZhiduTest
class AccountsPageTest {

    @LocalServerPort
    int port;

    @Autowired
    AccountService accounts;

    @Autowired
    LedgerService ledger;

    @Autowired
    Clock clock;

    @Test
    void anAreaManagerSeesHisAreaAndOfAnothersAccountThereIsNone() {
        CreditFixtures given = new CreditFixtures(accounts, ledger, clock);
        String account = given.withLimit("300");
        String invoice = given.invoice(account, 1, "777.77");
        for (String who : new String[] {"caiwu1", "quyuNorth", "shenji1"}) {
            HttpPerson person = HttpPerson.machine(port, who);
            assertThat(person.get("/credit/accounts").body()).contains(account, "-177.77", "已超授信");
            assertThat(person.get("/credit/accounts/" + account).body()).contains(invoice, "477.77");
            assertThat(person.get("/credit/accounts.xlsx").status()).isEqualTo(200);
        }
        HttpPerson south = HttpPerson.machine(port, "quyuSouth");
        assertThat(south.get("/credit/accounts").body()).doesNotContain(account);
        assertThat(south.get("/credit/accounts/" + account).status()).isEqualTo(404);
        assertThat(HttpPerson.machine(port, "weixiu1").get("/credit/accounts").status())
                .isEqualTo(403);
    }
}
