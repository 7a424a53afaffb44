package io.zhidu.audit.chain;

import io.zhidu.demo.DemoStory;
import io.zhidu.support.ZhiduTest;
import java.util.List;

@ZhiduTest
class BusinessRowsTest extends BusinessRowsJourneys {

    @Override
    boolean isTold(DemoStory story) {
        return true;
    }

    @Override
    List<String> told() {
        return BusinessTables.ALL.stream()
                .filter(ChainedTable::isByNumber)
                .map(ChainedTable::name)
                .toList();
    }

    @Override
    void foreignKeys(boolean checked) {
        // H2 would end the transaction
    }

    @Override
    boolean areForeignKeysChecked() {
        return true;
    }
}
