package io.zhidu.audit.file;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class CaseListTest extends CaseListJourneys {}
