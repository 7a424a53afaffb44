package io.zhidu.repair.month.web;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class StatisticsPageTest extends StatisticsPageUse {}
