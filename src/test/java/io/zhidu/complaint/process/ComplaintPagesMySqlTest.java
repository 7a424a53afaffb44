package io.zhidu.complaint.process;

import io.zhidu.support.ZhiduMySqlTest;

@ZhiduMySqlTest
class ComplaintPagesMySqlTest extends ComplaintPagesUse {}
