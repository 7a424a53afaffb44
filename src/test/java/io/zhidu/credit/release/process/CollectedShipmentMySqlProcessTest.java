package io.zhidu.credit.release.process;

import io.zhidu.support.ZhiduMySqlTest;

@ZhiduMySqlTest
class CollectedShipmentMySqlProcessTest extends CollectedShipmentJourneys {}
