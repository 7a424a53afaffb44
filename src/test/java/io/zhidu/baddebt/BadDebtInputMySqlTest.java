package io.zhidu.baddebt;

import io.zhidu.support.ZhiduMySqlTest;

@ZhiduMySqlTest
class BadDebtInputMySqlTest extends BadDebtInputJourneys {}
