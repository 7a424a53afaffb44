package io.zhidu.repair.process;

import io.zhidu.support.ZhiduTest;

/** On H2. */
@ZhiduTest
class RepairOrderProcessTest extends RepairOrderJourneys {}
