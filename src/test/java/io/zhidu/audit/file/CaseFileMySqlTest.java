package io.zhidu.audit.file;

import io.zhidu.support.ZhiduMySqlTest;

@ZhiduMySqlTest
class CaseFileMySqlTest extends CaseFileJourneys {}
