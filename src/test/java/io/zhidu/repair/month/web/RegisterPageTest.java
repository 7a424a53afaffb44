package io.zhidu.repair.month.web;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class RegisterPageTest extends RegisterPageUse {}
