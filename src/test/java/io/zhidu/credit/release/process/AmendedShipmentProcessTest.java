package io.zhidu.credit.release.process;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class AmendedShipmentProcessTest extends AmendedShipmentJourneys {}
