package io.zhidu.incentive;

import io.zhidu.support.ZhiduMySqlTest;

@ZhiduMySqlTest
class IncentiveRandomEvidenceMySqlTest extends RandomEvidenceJourneys {

    @Override
    int rounds() {
        return 5;
    }
}
