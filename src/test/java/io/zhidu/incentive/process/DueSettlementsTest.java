package io.zhidu.incentive.process;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class DueSettlementsTest extends DueSettlementsJourneys {}
