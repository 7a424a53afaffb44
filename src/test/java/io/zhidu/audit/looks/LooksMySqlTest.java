package io.zhidu.audit.looks;

import io.zhidu.support.ZhiduMySqlTest;

@ZhiduMySqlTest
class LooksMySqlTest extends LooksJourneys {}
