package io.zhidu.audit;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class RetentionTest extends RetentionJourneys {}
