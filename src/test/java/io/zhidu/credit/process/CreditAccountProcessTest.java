package io.zhidu.credit.process;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class CreditAccountProcessTest extends CreditAccountJourneys {}
