package io.zhidu.audit.looks;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class LooksTest extends LooksJourneys {}
