package io.zhidu.audit.history.web;

import io.zhidu.support.ZhiduMySqlTest;

@ZhiduMySqlTest
class HistoryHttpMySqlTest extends HistoryHttpUse {}
