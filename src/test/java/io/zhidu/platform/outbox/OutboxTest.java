package io.zhidu.platform.outbox;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class OutboxTest extends OutboxUse {}
