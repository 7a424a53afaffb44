package io.zhidu.credit.process;

import io.zhidu.support.ZhiduMySqlTest;

@ZhiduMySqlTest
class CreditAccountMySqlProcessTest extends CreditAccountJourneys {}
