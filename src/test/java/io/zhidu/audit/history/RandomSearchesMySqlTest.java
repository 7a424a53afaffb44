package io.zhidu.audit.history;

import io.zhidu.support.ZhiduMySqlTest;

@ZhiduMySqlTest
class RandomSearchesMySqlTest extends RandomSearches {}
