package io.zhidu.audit.history;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class CaseSearchTest extends CaseSearchJourneys {}
