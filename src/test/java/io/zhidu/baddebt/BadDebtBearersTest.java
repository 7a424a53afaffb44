package io.zhidu.baddebt;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class BadDebtBearersTest extends BadDebtBearersJourneys {}
