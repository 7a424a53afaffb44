package io.zhidu.audit.clause;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class ClauseTest extends ClauseJourneys {}
