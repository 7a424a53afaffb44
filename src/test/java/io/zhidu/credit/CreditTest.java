package io.zhidu.credit;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class CreditTest extends CreditJourneys {}
