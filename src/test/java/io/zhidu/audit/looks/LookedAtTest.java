package io.zhidu.audit.looks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookedAtTest {

    @ParameterizedTest
    @CsvSource({
        "/repair/orders/WX-1, WX-1",
        "/repair/orders/WX-1/slip, WX-1",
        "/credit/shipments/FH-1, FH-1",
        "/credit/accounts/SX-1, SX-1",
        "/credit/accounts/SX-1/account.xlsx, SX-1",
        "/credit/snapshots/77, 77",
        "/bad-debts/SZ-1/evidence/2, SZ-1",
        "/complaints/TS-1/flow-form, TS-1",
        "/incentives/JL-2025-01-monthly, JL-2025-01-monthly",
        "/incentives/JL-2025-01-monthly.xlsx, JL-2025-01-monthly",
        "/incentives/JL-2025-01-monthly/payout.xlsx, JL-2025-01-monthly",
        "/incentives/statement, *",
        "/deductions/statement.xlsx, *",
        "/deductions/payroll, *",
        "/api/credit-accounts/SX-1/id-copy, SX-1",
        "/audit/cases/WX-1/case-file.pdf, WX-1",
        "/engine-rest/history/process-instance/abc, abc",
        "/engine-rest/engine/default/process-instance/abc/variables, abc",
        "/engine-rest/task/abc/comment, abc",
        "/engine-rest/history/variable-instance/abc/data, abc",
        "/engine-rest/history/detail, *",
        "/camunda/api/engine/engine/default/process-instance/abc, abc",
        "/camunda/api/engine/engine/default/history/task, *",
        "/camunda/api/cockpit/plugin/base/default/process-instance/abc/called-process-instances, abc",
        "/camunda/api/cockpit/plugin/base/default/process-instance, *",
        "/camunda/api/cockpit/plugin/zhidu-history/default/cases, *",
        "/camunda/api/cockpit/plugin/zhidu-history/default/cases/abc, abc",
        "/camunda/api/cockpit/plugin/zhidu-history/default/cases/abc/steps, abc"
    })
    void anAddressNamesItsCase(String path, String subject) {
        assertThat(LookedAt.of(path)).contains(subject);
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
