package io.zhidu.audit.chain;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The forms as they were filled in belong to the chain of their case. */
@Configuration
class FormRecordTable {

    @Bean
    ChainedTable chainedForms() {
        return ChainedTable.ours("form_record", "id", "NULL", "process_instance IN (:instances)", new String[] {
            "process_instance", "process", "element", "task", "submitted_at", "submitted_by", "content"
        });
    }
}
