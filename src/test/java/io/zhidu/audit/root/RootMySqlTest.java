package io.zhidu.audit.root;

import io.zhidu.support.ZhiduMySqlTest;

@ZhiduMySqlTest
class RootMySqlTest extends RootJourneys {}
