package io.zhidu.baddebt;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class BadDebtRecoveryTest extends BadDebtRecoveryJourneys {}
