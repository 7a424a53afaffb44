package io.zhidu.repair.month.web;

import io.zhidu.people.Page;
import io.zhidu.people.PageAccess;
import io.zhidu.people.Staff;
import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.Refusal;
import io.zhidu.repair.month.MonthRates;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** Which lines of the statistics a person sees: all of them, his area's as its manager, or his own as a technician. */
@Component
class StatisticsReach {

    private final PageAccess access;
    private final StaffDirectory staff;

    StatisticsReach(PageAccess access, StaffDirectory staff) {
        this.access = access;
        this.staff = staff;
    }

    boolean sees(Authentication who, Line line) {
        return access.reach(Page.STATISTICS, who) == Page.Reach.ALL || line.equals(own(who));
    }

    /** The line asked for, or where none was, the widest that the person sees. */
    Line line(Authentication who, String scope, String id) {
        if (scope == null) {
            return access.reach(Page.STATISTICS, who) == Page.Reach.ALL ? Line.ALL : own(who);
        }
        if (!Set.of(MonthRates.ALL, MonthRates.AREA, MonthRates.TECHNICIAN).contains(scope)) {
            throw Refusal.invalid("month.unknownScope");
        }
        Line line = scope.equals(MonthRates.ALL) ? Line.ALL : new Line(scope, id == null ? "" : id);
        if (!sees(who, line)) {
            throw Refusal.forbidden("platform.web.forbidden");
        }
        return line;
    }

    private Line own(Authentication who) {
        boolean managesArea = who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch("areaManager"::equals);
        return managesArea
                ? new Line(
                        MonthRates.AREA,
                        staff.find(who.getName()).map(Staff::areaId).orElse(""))
                : new Line(MonthRates.TECHNICIAN, who.getName());
    }

    /** A line of the statistics by scope and the area's or technician's id. */
    record Line(String scope, String id) {

        static final Line ALL = new Line(MonthRates.ALL, "");

        static Line of(MonthRates rates) {
            return new Line(rates.scope(), rates.scopeId());
        }
    }
}
