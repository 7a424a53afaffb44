package io.zhidu.audit.chain;

import io.zhidu.support.ZhiduTest;

@ZhiduTest
class ChainRacesTest extends ChainRaces {

    @Override
    int randomCases() {
        return 200;
    }
}
