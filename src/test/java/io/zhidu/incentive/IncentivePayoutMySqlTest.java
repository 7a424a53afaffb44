package io.zhidu.incentive;

import io.zhidu.support.ZhiduMySqlTest;

@ZhiduMySqlTest
class IncentivePayoutMySqlTest extends PayoutJourneys {}
