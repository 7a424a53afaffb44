package io.zhidu.platform.engine;

import io.zhidu.support.ZhiduMySqlTest;

@ZhiduMySqlTest
class TaskListsMySqlTest extends TaskListsJourneys {}
