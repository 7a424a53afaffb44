package io.zhidu.baddebt;

import io.zhidu.support.ZhiduMySqlTest;

@ZhiduMySqlTest
class BadDebtRecoveryMySqlTest extends BadDebtRecoveryJourneys {}
