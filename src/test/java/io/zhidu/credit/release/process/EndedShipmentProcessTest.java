package io.zhidu.credit.release.process;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class EndedShipmentProcessTest extends EndedShipmentJourneys {}
