package io.zhidu.repair.month;

import io.zhidu.support.ZhiduMySqlTest;

/** On a real MySQL-protocol server. */
@ZhiduMySqlTest
class RepairMonthEndMySqlProcessTest extends RepairMonthEndJourneys {}
