package io.zhidu.audit.file;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class CaseFileTest extends CaseFileJourneys {}
