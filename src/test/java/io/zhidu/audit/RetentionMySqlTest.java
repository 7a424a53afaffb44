package io.zhidu.audit;

import io.zhidu.support.ZhiduMySqlTest;

@ZhiduMySqlTest
class RetentionMySqlTest extends RetentionJourneys {}
