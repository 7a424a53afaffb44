package io.zhidu.credit.collection;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class CollectionTest extends CollectionJourneys {}
