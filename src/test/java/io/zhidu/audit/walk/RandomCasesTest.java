package io.zhidu.audit.walk;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class RandomCasesTest extends RandomCasesJourneys {

    @Override
    int number() {
        return 200;
    }
}
