package io.zhidu.repair.fees.web;

import io.zhidu.support.ZhiduMySqlTest;

/** On a real MySQL-protocol server. */
@ZhiduMySqlTest
class FeeStandardPageMySqlTest extends FeeStandardPageUse {}
