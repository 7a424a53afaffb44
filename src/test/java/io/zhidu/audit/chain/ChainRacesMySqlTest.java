package io.zhidu.audit.chain;

import io.zhidu.support.ZhiduMySqlTest;

@ZhiduMySqlTest
class ChainRacesMySqlTest extends ChainRaces {

    @Override
    int randomCases() {
        return 60;
    }
}
