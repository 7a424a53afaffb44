package io.zhidu.audit.chain;

import io.zhidu.support.ZhiduMySqlTest;

@ZhiduMySqlTest
class ChainMySqlTest extends ChainJourneys {}
