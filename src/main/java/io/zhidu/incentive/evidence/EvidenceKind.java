package io.zhidu.incentive.evidence;

import io.zhidu.platform.Refusal;
import java.util.Arrays;
import java.util.List;

/** What can be told, and in which settlements it counts. */
public enum EvidenceKind {
    /** 2-4.1: a business trip to a project. Counts in the month and quarter of its last day. */
    TRIP("trip", List.of(SettlementKind.MONTHLY, SettlementKind.RANKING)),
    /** 2-4.2 */
    ACCIDENT("accident", List.of(SettlementKind.MONTHLY, SettlementKind.RANKING)),
    /** 2-2: a quarter's quality score. */
    QUALITY("quality", List.of(SettlementKind.RANKING)),
    /** 2-2: a quarter's service cost. */
    COST("cost", List.of(SettlementKind.RANKING)),
    /** 2-8: money received, negative for a refund. */
    RECEIPT("receipt", List.of(SettlementKind.SALES)),
    /** 2-6, 2-7: an amount of another document. */
    AMOUNT("amount", List.of(SettlementKind.HALF_YEAR, SettlementKind.ANNUAL));

    private final String code;
    private final List<SettlementKind> settlements;

    EvidenceKind(String code, List<SettlementKind> settlements) {
        this.code = code;
        this.settlements = settlements;
    }

    /** As tables, addresses and messages name it. */
    public String code() {
        return code;
    }

    /** A person has one of this kind a period; telling it anew takes the place of the one before. */
    public boolean isOnePerPeriod() {
        return this == QUALITY || this == COST || this == AMOUNT;
    }

    /** The numbers of the settlements in which evidence of the period counts. */
    public List<String> settlements(Period period) {
        return settlements.stream()
                .filter(kind -> this != AMOUNT || kind.length() == period.length())
                .map(kind -> kind.number(Period.of(kind.length(), period.first())))
                .toList();
    }

    /** @throws Refusal (not found) if no kind has this code */
    public static EvidenceKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("incentive.evidence.unknownKind", code));
    }
}
