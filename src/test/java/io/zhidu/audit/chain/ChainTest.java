package io.zhidu.audit.chain;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class ChainTest extends ChainJourneys {}
