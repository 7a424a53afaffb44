package io.zhidu.incentive.web;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class AnnexPagesTest extends AnnexPagesUse {}
