package io.zhidu.audit.clause;

import io.zhidu.support.ZhiduMySqlTest;

@ZhiduMySqlTest
class ClauseMySqlTest extends ClauseJourneys {}
