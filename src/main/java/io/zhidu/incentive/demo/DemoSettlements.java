package io.zhidu.incentive.demo;

import io.zhidu.demo.DemoDays;
import io.zhidu.demo.DemoMoment;
import io.zhidu.demo.DemoTasks;
import io.zhidu.incentive.evidence.Period;
import io.zhidu.incentive.evidence.SettlementKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Settles through the process, as department, HR and leader do it. */
@Component
@Profile({"demo", "test"})
class DemoSettlements {

    private static final String DEPARTMENT = "bumen1";

    private final DemoTasks tasks;
    private final DemoAppeals appeals;

    DemoSettlements(DemoTasks tasks, DemoAppeals appeals) {
        this.tasks = tasks;
        this.appeals = appeals;
    }

    /** How far a settlement has come. */
    enum Ending {
        PAID,
        AT_HUMAN_RESOURCES,
        AT_THE_LEADER
    }

    /** @param turn settlements of the same days come one after the other */
    List<DemoMoment> moments(SettlementKind kind, YearMonth month, Ending ending, int turn, DemoDays days) {
        String period = Period.of(kind.length(), month).text();
        String number = kind.number(Period.of(kind.length(), month));
        LocalDate first = DemoEvidence.after(month, days);
        List<DemoMoment> moments = new ArrayList<>();
        moments.add(new DemoMoment(
                first.atTime(9, 40 + turn),
                () -> tasks.start("incentive-settlement", DEPARTMENT, Map.of("kind", kind.code(), "period", period))));
        moments.add(done(first, 10, turn, number, "userTask_supplyEvidence", "settle", "已向本人核實，期內無此項"));
        moments.add(done(first, 11, turn, number, "userTask_prepareSettlement", "submit", null));
        if (ending == Ending.AT_HUMAN_RESOURCES) {
            return moments;
        }
        moments.add(done(days.workingDaysAfter(first, 1), 10, turn, number, "userTask_reviewSettlement", "pass", null));
        if (ending == Ending.AT_THE_LEADER) {
            return moments;
        }
        moments.add(
                done(days.workingDaysAfter(first, 2), 10, turn, number, "userTask_approveSettlement", "approve", null));
        return moments;
    }

    private DemoMoment done(
            LocalDate day, int hour, int turn, String number, String task, String decision, String reason) {
        Map<String, Object> form = new HashMap<>(Map.of("decision", decision));
        if (reason != null) {
            form.put("reason", reason);
        }
        return new DemoMoment(
                day.atTime(hour, 20 + turn),
                () -> tasks.find(number, task).ifPresent(open -> tasks.complete(open, 0, form)));
    }

    /** Objections to lines of the n-th month from this. */
    List<DemoMoment> appeals(YearMonth month, int n, DemoDays days) {
        LocalDate locked = days.workingDaysAfter(DemoEvidence.after(month, days), 2);
        String number = SettlementKind.MONTHLY.number(Period.of(Period.Length.MONTH, month));
        return switch (n) {
            case -3 ->
                List.of(
                        new DemoMoment(
                                days.workingDaysAfter(locked, 1).atTime(14, 10),
                                () -> appeals.object("fuwu07", number, "十八日的故障處理去了兩次，只計了一次")),
                        new DemoMoment(
                                days.workingDaysAfter(locked, 3).atTime(15, 5),
                                () -> appeals.uphold("fuwu07", number, "核對派工單屬實，補計一次 1.50 點", "405.00")));
            case -2 ->
                List.of(new DemoMoment(
                        days.workingDaysAfter(locked, 2).atTime(9, 50),
                        () -> appeals.object("fuwu04", number, "正好 17 點，請核對巡檢天數是否少計半天")));
            default -> List.of();
        };
    }
}
