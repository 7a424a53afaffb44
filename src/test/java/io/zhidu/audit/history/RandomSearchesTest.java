package io.zhidu.audit.history;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class RandomSearchesTest extends RandomSearches {}
