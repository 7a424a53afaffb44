package io.zhidu.audit.looks;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a look was at, for whoever reads the record in words: the kind of page, the chapter of 歷程, or the kind of data of the
 * engine that an address shows. Its words are the message {@code audit.look.<kind>}.
 */
public final class LookKind {

    static final String OTHER = "other";

    private static final List<Kind> KINDS = List.of(
            kind("/repair/orders/[^/]+", "order"),
            kind("/repair/orders/[^/]+/slip", "slip"),
            kind("/credit/shipments/.*", "shipment"),
            kind("/credit/accounts/.*", "account"),
            kind("/credit/snapshots/.*", "snapshot"),
            kind("/audit/cases/[^/]+/case-file\\.(pdf|zip)", "file."),
            kind("/bad-debts/[^/]+", "badDebt"),
            kind("/bad-debts/[^/]+/evidence/.*", "evidence"),
            kind("/complaints/[^/]+", "complaint"),
            kind("/complaints/[^/]+/flow-form", "flowForm"),
            kind("/incentives/statement.*", "incentiveStatement"),
            kind("/incentives/.*", "settlement"),
            kind("/deductions/statement.*", "deductionStatement"),
            kind("/deductions/payroll.*", "payroll"),
            kind("/api/(credit-accounts|invoices|receipts|complaints|complaint-subjects)/.*", "api."),
            kind(".*/zhidu-history/[^/]+/cases", "history"),
            kind(".*/zhidu-history/[^/]+/cases/[^/]+", "history.case"),
            kind(
                    ".*/zhidu-history/[^/]+/cases/[^/]+/"
                            + "(diagram|steps|forms|changes|decisions|messages|troubles|operations|remarks)",
                    "history."),
            // of a task's comments the comments
            kind("/(?:engine-rest|camunda/api)/(?:.*?/)?(?:history/)?(" + LookedAt.KINDS + ")(?:/.*)?", "engine."));

    private LookKind() {}

    /** @param address method and path, as {@link Look#address} */
    public static String of(String address) {
        String path = address.substring(address.indexOf(' ') + 1);
        for (Kind kind : KINDS) {
            Matcher shown = kind.address().matcher(path);
            if (shown.matches()) {
                return shown.groupCount() == 0 ? kind.name() : kind.name() + shown.group(1);
            }
        }
        return OTHER;
    }

    private static Kind kind(String address, String name) {
        return new Kind(Pattern.compile(address), name);
    }

    /** @param name all of it, or what the group of the address goes on with */
    private record Kind(Pattern address, String name) {}
}
