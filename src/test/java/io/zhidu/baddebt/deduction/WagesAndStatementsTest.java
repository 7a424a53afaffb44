package io.zhidu.baddebt.deduction;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class WagesAndStatementsTest extends WagesAndStatementsJourneys {}
