package io.zhidu.audit.history;

import io.zhidu.support.ZhiduMySqlTest;

@ZhiduMySqlTest
class CaseSearchMySqlTest extends CaseSearchJourneys {}
