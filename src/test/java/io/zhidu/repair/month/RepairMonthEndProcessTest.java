package io.zhidu.repair.month;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class RepairMonthEndProcessTest extends RepairMonthEndJourneys {}
