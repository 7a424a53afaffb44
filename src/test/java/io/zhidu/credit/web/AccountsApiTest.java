package io.zhidu.credit.web;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class AccountsApiTest extends AccountsApiUse {}
