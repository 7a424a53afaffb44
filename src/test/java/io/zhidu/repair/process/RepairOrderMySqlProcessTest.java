package io.zhidu.repair.process;

import io.zhidu.support.ZhiduMySqlTest;

/** On a real MySQL-protocol server. */
@ZhiduMySqlTest
class RepairOrderMySqlProcessTest extends RepairOrderJourneys {}
