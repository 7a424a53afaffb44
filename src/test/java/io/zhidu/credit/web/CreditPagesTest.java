package io.zhidu.credit.web;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class CreditPagesTest extends CreditPagesUse {}
