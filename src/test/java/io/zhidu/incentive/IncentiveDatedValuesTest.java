package io.zhidu.incentive;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class IncentiveDatedValuesTest extends DatedValuesJourneys {}
