package io.zhidu.audit.history.jdbc;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class RandomSearchesTest extends RandomSearches {}
