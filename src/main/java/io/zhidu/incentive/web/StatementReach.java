package io.zhidu.incentive.web;

import io.zhidu.incentive.IncentiveStatements;
import io.zhidu.incentive.Settlement;
import io.zhidu.incentive.Statement;
import io.zhidu.people.Page;
import io.zhidu.people.PageAccess;
import io.zhidu.platform.Refusal;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Which statements a person reads: his own once they are locked, or all; any other does not exist for him. */
@Component
class StatementReach {

    private final IncentiveStatements statements;
    private final PageAccess access;

    StatementReach(IncentiveStatements statements, PageAccess access) {
        this.statements = statements;
        this.access = access;
    }

    boolean seesAll(Authentication who) {
        return access.reach(Page.INCENTIVE_STATEMENT, who) == Page.Reach.ALL;
    }

    /** Whose: himself unless another is named. */
    String person(String person, Authentication who) {
        return person == null || person.isBlank() ? who.getName() : person.strip();
    }

    /** Locked ones, the latest first. */
    List<Settlement> of(String person, Authentication who) {
        if (!person.equals(who.getName()) && !seesAll(who)) {
            throw Refusal.notFound("incentive.statement.none", person);
        }
        return statements.of(person);
    }

    /** Which: his latest unless another is named. */
    String settlement(String settlement, String person, Authentication who) {
        if (settlement != null && !settlement.isBlank()) {
            return settlement.strip();
        }
        return of(person, who).stream()
                .findFirst()
                .map(Settlement::number)
                .orElseThrow(() -> Refusal.notFound("incentive.statement.none", person));
    }

    Statement one(String settlement, String person, Authentication who) {
        boolean own = person.equals(who.getName());
        if (!seesAll(who) && !(own && statements.settlement(settlement).isLocked())) {
            throw Refusal.notFound("incentive.statement.unknown", settlement, person);
        }
        return statements.statement(settlement, person);
    }
}
