package io.zhidu.audit.chain;

import io.zhidu.demo.DemoStory;
import io.zhidu.support.ZhiduMySqlTest;
import java.util.List;

@ZhiduMySqlTest
class BusinessRowsMySqlTest extends BusinessRowsJourneys {

    @Override
    boolean isTold(DemoStory story) {
        return story.getClass().getSimpleName().startsWith("Complaint");
    }

    @Override
    List<String> told() {
        return List.of("complaint", "complaint_entry", "fee_item", "role_tenure", "audit_look");
    }

    @Override
    void foreignKeys(boolean checked) {
        jdbc.execute("SET FOREIGN_KEY_CHECKS = " + (checked ? 1 : 0));
    }

    @Override
    boolean areForeignKeysChecked() {
        return false;
    }
}
