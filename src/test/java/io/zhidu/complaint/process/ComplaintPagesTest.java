package io.zhidu.complaint.process;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class ComplaintPagesTest extends ComplaintPagesUse {}
