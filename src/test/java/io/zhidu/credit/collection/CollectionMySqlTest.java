package io.zhidu.credit.collection;

import io.zhidu.support.ZhiduMySqlTest;

@ZhiduMySqlTest
class CollectionMySqlTest extends CollectionJourneys {}
