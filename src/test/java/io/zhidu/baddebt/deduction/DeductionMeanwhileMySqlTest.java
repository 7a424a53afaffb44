package io.zhidu.baddebt.deduction;

import io.zhidu.support.ZhiduMySqlTest;

@ZhiduMySqlTest
class DeductionMeanwhileMySqlTest extends DeductionMeanwhileJourneys {}
