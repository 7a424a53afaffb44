package io.zhidu.baddebt.process;

import io.zhidu.baddebt.RoleShare;
import io.zhidu.baddebt.Share;
import io.zhidu.baddebt.ShareTable;
import io.zhidu.platform.EngineDoor;
import io.zhidu.platform.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Asks the table {@code bad-debt-shares}. */
@Component
class ShareDecision implements ShareTable {

    private final DecisionService decisions;
    private final EngineDoor door;

    ShareDecision(DecisionService decisions, EngineDoor door) {
        this.decisions = decisions;
        this.door = door;
    }

    @Override
    public List<RoleShare> shares(String debtClass, LocalDate day) {
        Map<String, Object> asked = Map.of(BadDebtProcess.DEBT_CLASS.name(), debtClass, "debtDay", day.toString());
        return door
                .open(() -> decisions
                        .evaluateDecisionTableByKey("bad-debt-shares", asked)
                        .getResultList())
                .stream()
                .map(ShareDecision::share)
                .toList();
    }

    private static RoleShare share(Map<String, Object> row) {
        String text = String.valueOf(row.get("share"));
        try {
            return new RoleShare((String) row.get("role"), Boolean.TRUE.equals(row.get("ofArea")), Share.of(text));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("baddebt.shares.unreadable", text);
        }
    }
}
