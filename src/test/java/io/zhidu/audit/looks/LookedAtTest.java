package io.zhidu.audit.looks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookedAtTest {

    @ParameterizedTest
    @CsvSource({
        "/repair/orders/WX-1, WX-1, order",
        "/repair/orders/WX-1/slip, WX-1, slip",
        "/credit/shipments/FH-1, FH-1, shipment",
        "/credit/accounts/SX-1, SX-1, account",
        "/credit/accounts/SX-1/account.xlsx, SX-1, account",
        "/credit/snapshots/77, 77, snapshot",
        "/bad-debts/SZ-1/evidence/2, SZ-1, evidence",
        "/complaints/TS-1/flow-form, TS-1, flowForm",
        "/incentives/JL-2025-01-monthly, JL-2025-01-monthly, settlement",
        "/incentives/JL-2025-01-monthly.xlsx, JL-2025-01-monthly, settlement",
        "/incentives/JL-2025-01-monthly/payout.xlsx, JL-2025-01-monthly, settlement",
        "/incentives/statement, *, incentiveStatement",
        "/deductions/statement.xlsx, *, deductionStatement",
        "/deductions/payroll, *, payroll",
        "/api/credit-accounts/SX-1/id-copy, SX-1, api.credit-accounts",
        "/audit/cases/WX-1/case-file.pdf, WX-1, file.pdf",
        "/engine-rest/history/process-instance/abc, abc, engine.process-instance",
        "/engine-rest/engine/default/process-instance/abc/variables, abc, engine.process-instance",
        "/engine-rest/task/abc/comment, abc, engine.comment",
        "/engine-rest/history/variable-instance/abc/data, abc, engine.variable-instance",
        "/engine-rest/history/detail, *, engine.detail",
        "/camunda/api/engine/engine/default/process-instance/abc, abc, engine.process-instance",
        "/camunda/api/engine/engine/default/history/task, *, engine.task",
        "/camunda/api/cockpit/plugin/base/default/process-instance/abc/called-process-instances, abc, engine.process-instance",
        "/camunda/api/cockpit/plugin/base/default/process-instance, *, engine.process-instance",
        "/camunda/api/cockpit/plugin/zhidu-history/default/cases, *, history",
        "/camunda/api/cockpit/plugin/zhidu-history/default/cases/abc, abc, history.case",
        "/camunda/api/cockpit/plugin/zhidu-history/default/cases/abc/steps, abc, history.steps"
    })
    void anAddressNamesItsCaseAndIsSaidInWordsOfBothLanguages(String path, String subject, String kind) {
        assertThat(LookedAt.of(path)).contains(subject);
        assertThat(LookKind.of("GET " + path)).isEqualTo(kind);
        assertThat(ResourceBundle.getBundle("messages-audit", Locale.ROOT).getString("audit.look." + kind))
                .isNotBlank();
        assertThat(ResourceBundle.getBundle("messages-audit", Locale.ENGLISH).getString("audit.look." + kind))
                .matches("\\p{ASCII}+");
    }

    @Test
    void everyKindOfDataOfTheEngineAndWhatNobodyThoughtOfHaveWords() {
        assertThat(LookKind.of("GET /x")).isEqualTo(LookKind.OTHER);
        Stream.concat(
                        Stream.of(LookKind.OTHER),
                        Stream.of(LookedAt.KINDS.split("\\|"))
                                .map(kind -> LookKind.of("GET /engine-rest/history/" + kind + "/abc")))
                .map(kind -> "audit.look." + kind)
                .forEach(key -> Stream.of(Locale.ROOT, Locale.ENGLISH)
                        .forEach(language -> assertThat(ResourceBundle.getBundle("messages-audit", language)
                                        .getString(key))
                                .isNotBlank()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/repair/orders",
                "/repair/statistics",
                "/complaints/statistics",
                "/incentives",
                "/incentives/annexes",
                "/audit/looks",
                "/audit/clauses/1-3.2/cases",
                "/engine-rest/process-definition/abc",
                "/engine-rest/history/process-instance/count",
                "/engine-rest/task/count",
                "/camunda/app/cockpit/default/",
                "/camunda/api/cockpit/plugin/zhidu-history/default/options"
            })
    void whatShowsNoCaseIsNoLook(String path) {
        assertThat(LookedAt.of(path)).isEmpty();
    }
}
