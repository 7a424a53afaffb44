package io.zhidu.complaint.process;

import io.zhidu.support.ZhiduMySqlTest;

@ZhiduMySqlTest
class ComplaintMySqlProcessTest extends ComplaintJourneys {}
