package io.zhidu.credit.web;

import io.zhidu.support.ZhiduMySqlTest;

@ZhiduMySqlTest
class CreditPagesMySqlTest extends CreditPagesUse {}
