package io.zhidu.audit.root;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class RootTest extends RootJourneys {}
