package io.zhidu.credit;

import io.zhidu.support.ZhiduMySqlTest;

@ZhiduMySqlTest
class CreditMySqlTest extends CreditJourneys {}
