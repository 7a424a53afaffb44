package io.zhidu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.support.HttpPerson;
import io.zhidu.support.HttpPerson.Answer;
import io.zhidu.support.ZhiduTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An auditor verifies a case by its number, and what somebody changed by hand is named in his language. */
@ZhiduTest
class VerificationHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aCaseThatSomebodyChangedByHandIsNamed() {
        RepairOverHttp repair = new RepairOverHttp(port, jdbc, transaction);
        repair.at("2023-09-04T09:00");
        String number = repair.report("verified-" + System.nanoTime(), Map.of("appointmentAt", "2023-09-04 10:00"));
        repair.resetClock();
        HttpPerson auditor = HttpPerson.machine(port, "shenji1");
        assertThat(auditor.get("/audit/verification?of=" + number).body()).contains(number + "：與當初寫下的一致");
        Answer whole = auditor.get("/api/audit/verification?case=" + number);
        assertThat(whole.json().path("whole").asBoolean()).as(whole.body()).isTrue();
        assertThat(whole.json().path("rows").asInt()).isGreaterThan(5);

        String task = change(number, "somebody");
        Answer broken = auditor.get("/api/audit/verification?case=" + number);
        assertThat(broken.json().path("whole").asBoolean()).isFalse();
        assertThat(broken.json().path("findings").get(0).path("row").asText()).isEqualTo(task);
        assertThat(auditor.get("/audit/verification?of=" + number).body())
                .contains("表 ACT_HI_TASKINST 的行 " + task + " 被改動：NAME_ 原為", "現為「somebody」");
        assertThat(HttpPerson.machine(port, "lingdao1")
                        .get("/audit/verification?lang=en&of=" + number)
                        .body())
                .contains("not as it was written");
    }

    private String change(String number, String name) {
        return transaction.execute(status -> {
            String task =
                    jdbc.sql("""
                            SELECT t.ID_ FROM ACT_HI_TASKINST t JOIN ACT_HI_PROCINST p ON p.PROC_INST_ID_ = t.PROC_INST_ID_
                            WHERE p.BUSINESS_KEY_ = :number ORDER BY t.START_TIME_ LIMIT 1""").param("number", number).query(String.class).single();
            jdbc.sql("UPDATE ACT_HI_TASKINST SET NAME_ = :name WHERE ID_ = :task")
                    .param("name", name)
                    .param("task", task)
                    .update();
            return task;
        });
    }

    @Test
    void ofADayOnWhichNothingWasWrittenNothingIsSaidToBeAsItWas() {
        HttpPerson auditor = HttpPerson.machine(port, "shenji1");
        assertThat(auditor.get("/audit/verification?day=2077-01-01").body())
                .contains("2077-01-01：沒有寫下過任何資料，無可核對。")
                .doesNotContain("與當初寫下的一致。核對了 0");
    }

    @Test
    void whoeverMayNotReadTheHistoryIsRefusedAndAnUnknownNumberIsSaidToBeSo() {
        for (String other : List.of("caiwu1", "qiantai1", "fuwu01", "bumen1")) {
            HttpPerson person = HttpPerson.machine(port, other);
            assertThat(person.get("/audit/verification").status()).as(other).isEqualTo(403);
            assertThat(person.get("/api/audit/verification?day=2023-09-04").status())
                    .as(other)
                    .isEqualTo(403);
        }
        HttpPerson auditor = HttpPerson.machine(port, "shenji1");
        assertThat(auditor.get("/audit/verification?of=WX-19000101-0001").status())
                .isEqualTo(404);
        assertThat(auditor.get("/api/audit/verification?case=WX-19000101-0001").status())
                .isEqualTo(404);
        assertThat(auditor.get("/api/audit/verification").status()).isEqualTo(400);
    }
}
