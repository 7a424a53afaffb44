package io.zhidu.baddebt;

import io.zhidu.support.ZhiduMySqlTest;

@ZhiduMySqlTest
class BadDebtBearersMySqlTest extends BadDebtBearersJourneys {}
