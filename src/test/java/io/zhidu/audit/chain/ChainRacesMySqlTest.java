package io.zhidu.audit.chain;

import io.zhidu.support.ZhiduMySqlTest;

@ZhiduMySqlTest
class ChainRacesMySqlTest extends ChainRaces {

    @Override
    boolean canResolveIncidents() {
        return false;
    }

    @Override
    int randomCases() {
        return 60;
    }
}
