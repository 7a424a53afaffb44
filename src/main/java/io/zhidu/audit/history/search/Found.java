package io.zhidu.audit.history.search;

import io.zhidu.audit.history.CaseState;
import io.zhidu.audit.history.Cursor;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/** A case that was found, as the index knows it. */
public record Found(
        String id,
        String number,
        String process,
        CaseState state,
        String outcome,
        LocalDateTime begunAt,
        String begunBy,
        LocalDateTime endedAt,
        String customer,
        BigDecimal amount) {

    public Cursor cursor() {
        return new Cursor(begunAt, 0, id);
    }
}
