package io.zhidu.audit.history.web;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class HistoryHttpTest extends HistoryHttpUse {}
