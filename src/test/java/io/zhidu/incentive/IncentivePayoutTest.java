package io.zhidu.incentive;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class IncentivePayoutTest extends PayoutJourneys {}
