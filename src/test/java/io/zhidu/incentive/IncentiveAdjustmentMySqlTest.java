package io.zhidu.incentive;

import io.zhidu.support.ZhiduMySqlTest;

@ZhiduMySqlTest
class IncentiveAdjustmentMySqlTest extends AdjustmentJourneys {}
