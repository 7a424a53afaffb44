package io.zhidu.incentive;

import io.zhidu.support.ZhiduMySqlTest;

@ZhiduMySqlTest
class IncentiveDatedValuesMySqlTest extends DatedValuesJourneys {}
