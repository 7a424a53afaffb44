package io.zhidu.incentive;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class IncentiveRandomEvidenceTest extends RandomEvidenceJourneys {

    @Override
    int rounds() {
        return 25;
    }
}
