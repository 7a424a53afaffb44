package io.zhidu.repair.fees.web;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class FeeStandardPageTest extends FeeStandardPageUse {}
