package io.zhidu.baddebt;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class BadDebtInputTest extends BadDebtInputJourneys {}
