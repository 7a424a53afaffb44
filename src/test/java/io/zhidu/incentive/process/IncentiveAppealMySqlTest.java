package io.zhidu.incentive.process;

import io.zhidu.support.ZhiduMySqlTest;

@ZhiduMySqlTest
class IncentiveAppealMySqlTest extends IncentiveAppealJourneys {}
