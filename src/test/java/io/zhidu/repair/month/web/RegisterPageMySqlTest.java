package io.zhidu.repair.month.web;

import io.zhidu.support.ZhiduMySqlTest;

/** On a real MySQL-protocol server. */
@ZhiduMySqlTest
class RegisterPageMySqlTest extends RegisterPageUse {}
