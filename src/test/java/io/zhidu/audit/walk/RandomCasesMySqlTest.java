package io.zhidu.audit.walk;

import io.zhidu.support.ZhiduMySqlTest;

@ZhiduMySqlTest
class RandomCasesMySqlTest extends RandomCasesJourneys {

    @Override
    int number() {
        return 60;
    }
}
