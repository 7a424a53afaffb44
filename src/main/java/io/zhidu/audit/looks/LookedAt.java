package io.zhidu.audit.looks;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which case an address shows. Of our pages those of one case or one person; of the engine's interfaces everything that holds
 * data of cases. A list that names no case is one look at many.
 */
final class LookedAt {

    /** What comes after a page's path names its case, unless it names a list, a form or a file of all. */
    private static final List<Pattern> PAGES = List.of(
            page("/repair/orders/([^/]+?)(/.*)?"),
            page("/credit/shipments/([^/]+?)(/.*)?"),
            page("/credit/accounts/([^/]+?)(/.*)?"),
            page("/credit/snapshots/([^/]+)"),
            page("/audit/cases/([^/]+?)(/.*)?"),
            page("/bad-debts/([^/]+?)(/.*)?"),
            page("/complaints/((?!statistics)[^/]+?)(/.*)?"),
            page("/incentives/((?!statement|evidence|annexes|tax)[^/]+?)(\\.xlsx|/.*)?"),
            page("/api/(?:credit-accounts|invoices|receipts|complaints|complaint-subjects)/([^/]+?)(/.*)?"));

    /** Statements name a person in the query; the subject is then his. */
    private static final Pattern STATEMENT =
            page("/(incentives/statement|deductions/statement|deductions/payroll)(/[a-z]+|\\.xlsx)?");

    private static final Pattern ENGINE =
            page("/(?:engine-rest(?:/engine/[^/]+)?|camunda/api/engine/engine/[^/]+|camunda/api/cockpit/plugin/"
                    + "[^/]+(?:/[^/]+)?)/(.*)");

    /** The engine's kinds of data that belong to cases. */
    static final String KINDS = "process-instance|task|execution|variable-instance|job|external-task|incident"
            + "|event-subscription|activity-instance|detail|user-operation|identity-link-log|job-log|external-task-log"
            + "|decision-instance|attachment|comment";

    private static final Pattern ONE = page("(?:history/)?(?:" + KINDS + ")/(?!count$|report)([^/]+)(/.*)?");
    private static final Pattern LIST = page("(?:history/)?(?:" + KINDS + ")/?");
    private static final Pattern HISTORY_PLUGIN = page("/camunda/api/cockpit/plugin/zhidu-history/(.*)");
    private static final Pattern OF_PLUGIN = page("[^/]+/cases(?:/([^/]+)(?:/.*)?)?");

    private LookedAt() {}

    /** @return the number or id that the path names, {@link Look#MANY} for a list over cases, empty where no case is shown */
    static Optional<String> of(String path) {
        for (Pattern page : PAGES) {
            Matcher named = page.matcher(path);
            if (named.matches()) {
                return Optional.of(named.group(1));
            }
        }
        return STATEMENT.matcher(path).matches() ? Optional.of(Look.MANY) : ofEngine(path);
    }

    private static Optional<String> ofEngine(String path) {
        Matcher plugin = HISTORY_PLUGIN.matcher(path);
        if (plugin.matches()) {
            Matcher named = OF_PLUGIN.matcher(plugin.group(1));
            return named.matches()
                    ? Optional.of(Optional.ofNullable(named.group(1)).orElse(Look.MANY))
                    : Optional.empty();
        }
        Matcher engine = ENGINE.matcher(path);
        if (!engine.matches()) {
            return Optional.empty();
        }
        Matcher one = ONE.matcher(engine.group(1));
        if (one.matches()) {
            return Optional.of(one.group(1));
        }
        return LIST.matcher(engine.group(1)).matches() ? Optional.of(Look.MANY) : Optional.empty();
    }

    private static Pattern page(String expression) {
        return Pattern.compile(expression);
    }
}
