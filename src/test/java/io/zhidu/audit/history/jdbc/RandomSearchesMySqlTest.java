package io.zhidu.audit.history.jdbc;

import io.zhidu.support.ZhiduMySqlTest;

@ZhiduMySqlTest
class RandomSearchesMySqlTest extends RandomSearches {}
