package io.zhidu.credit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhidu.credit.AccountService;
import io.zhidu.credit.CreditFixtures;
import io.zhidu.credit.NewAccount;
import io.zhidu.support.HttpPerson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The customers that a request form offers. */
abstract class AccountsApiUse {

    @LocalServerPort
    int port;

    @Autowired
    AccountService accounts;

    @ParameterizedTest
    @ValueSource(strings = {"xiaoshou1", "wuliu1"})
    void whoAsksForShipmentsFindsACustomerByPartOfNumberOrName(String who) {
        String name = "Käufer 100% " + CreditFixtures.number();
        String account = accounts.open(new NewAccount(name, "South", "王小明", null));
        for (String part : new String[] {"kÄUFER 100% " + name.substring(12), account.toLowerCase(), name}) {
            JsonNode found = search(who, part).json();
            assertThat(found).hasSize(1);
            assertThat(found.get(0).size()).as("number and name, nothing else").isEqualTo(2);
            assertThat(found.get(0).path("number").asText()).isEqualTo(account);
            assertThat(found.get(0).path("name").asText()).isEqualTo(name);
        }
        assertThat(search(who, "%" + name + "%").json()).isEmpty();
    }

    @Test
    void nobodyElseLearnsWhoTheCustomersAre() {
        for (String who : new String[] {"quyuNorth", "weixiu1", "kuguan1"}) {
            assertThat(search(who, "").status()).isEqualTo(403);
        }
        assertThat(HttpPerson.stranger(port).get("/api/credit/accounts").status())
                .isEqualTo(401);
    }

    @Test
    void theAreasThatAnOpeningMayNameAreForSales() {
        JsonNode areas =
                HttpPerson.machine(port, "xiaoshou1").get("/api/credit/areas").json();
        assertThat(areas.findValuesAsText("id")).contains("North", "South");
        assertThat(areas.findValuesAsText("name")).contains("南區");
        assertThat(HttpPerson.machine(port, "wuliu1").get("/api/credit/areas").status())
                .isEqualTo(403);
    }

    private HttpPerson.Answer search(String who, String text) {
        return HttpPerson.machine(port, who)
                .get("/api/credit/accounts?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }
}
