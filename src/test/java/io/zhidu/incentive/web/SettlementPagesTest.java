package io.zhidu.incentive.web;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class SettlementPagesTest extends SettlementPagesUse {}
