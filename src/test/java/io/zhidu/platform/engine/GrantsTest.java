package io.zhidu.platform.engine;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class GrantsTest extends GrantsJourneys {}
