package io.zhidu.incentive.web;

import io.zhidu.support.ZhiduMySqlTest;

/** On a real MySQL-protocol server. */
@ZhiduMySqlTest
class SettlementPagesMySqlTest extends SettlementPagesUse {}
