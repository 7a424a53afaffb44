package io.zhidu.credit.release.process;

import io.zhidu.support.ZhiduMySqlTest;

@ZhiduMySqlTest
class AmendedShipmentMySqlProcessTest extends AmendedShipmentJourneys {}
