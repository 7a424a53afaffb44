package io.zhidu.audit.history;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * A case at a glance.
 *
 * @param id the engine's process instance
 * @param number the business number; empty where the process has none
 * @param definition the engine's id of the model in its version
 * @param root the outermost instance that called it, or itself
 * @param parent the instance that called it, or null
 * @param outcome id of the end event; null while it runs or where somebody ended it
 * @param begunBy the engine's user id, or null
 * @param customer null where the procedure has none
 * @param amount in yuan; null where there is none
 */
public record CaseHead(
        String id,
        String number,
        String process,
        String processName,
        int version,
        String definition,
        String root,
        String parent,
        CaseState state,
        String outcome,
        String outcomeName,
        LocalDateTime begunAt,
        LocalDateTime endedAt,
        String begunBy,
        String begunByName,
        String customer,
        BigDecimal amount,
        String page) {}
