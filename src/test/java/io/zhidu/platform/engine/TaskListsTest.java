package io.zhidu.platform.engine;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class TaskListsTest extends TaskListsJourneys {}
