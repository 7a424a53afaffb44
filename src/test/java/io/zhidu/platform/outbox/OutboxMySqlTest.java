package io.zhidu.platform.outbox;

import io.zhidu.support.ZhiduMySqlTest;

@ZhiduMySqlTest
class OutboxMySqlTest extends OutboxUse {}
