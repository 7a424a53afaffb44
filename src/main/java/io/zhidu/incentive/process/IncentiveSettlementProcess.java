package io.zhidu.incentive.process;

import io.zhidu.platform.JsonVariable;
import io.zhidu.platform.ProcessVariable;

/** Names of the process {@code incentive-settlement}. */
final class IncentiveSettlementProcess {

    static final String KEY = "incentive-settlement";
    static final ProcessVariable<String> KIND = text("kind");
    static final ProcessVariable<String> PERIOD = text("period");
    /** Its number. */
    static final ProcessVariable<String> SETTLEMENT = text("settlement");
    /** What it is, in words. */
    static final ProcessVariable<String> TITLE = text("title");

    static final ProcessVariable<Boolean> ALREADY_SETTLED = truth("alreadySettled");
    static final JsonVariable<MissingRow> MISSING = new JsonVariable<>("missing", MissingRow.class);
    /** The kind of evidence whose page a form leads to. */
    static final ProcessVariable<String> EVIDENCE_KIND = text("evidenceKind");

    static final ProcessVariable<Boolean> EVIDENCE_COMPLETE = truth("evidenceComplete");
    static final ProcessVariable<Boolean> MISSING_ACCEPTED = truth("missingAccepted");
    static final ProcessVariable<Integer> PERSONS = new ProcessVariable<>("persons", Integer.class);
    /** In yuan. */
    static final ProcessVariable<String> TOTAL = text("total");

    static final ProcessVariable<String> DECISION = text("decision");
    static final ProcessVariable<String> REASON = text("reason");
    static final ProcessVariable<String> SENT_BACK_REASON = text("sentBackReason");
    /** User ids of those who have signed it as it is now, separated by commas: none of them signs again. */
    static final ProcessVariable<String> SIGNERS = text("signers");

    static final ProcessVariable<Boolean> SUBMITTED = truth("submitted");
    static final ProcessVariable<Boolean> REVIEW_PASSED = truth("reviewPassed");
    static final ProcessVariable<Boolean> SETTLEMENT_APPROVED = truth("settlementApproved");
    static final ProcessVariable<String> PAYOUT_MONTH = text("payoutMonth");
    static final JsonVariable<BlockedRow> BLOCKED = new JsonVariable<>("blocked", BlockedRow.class);
    static final ProcessVariable<Boolean> FIGURES_COMPLETE = truth("figuresComplete");

    /** A line of the form that tells who lacks what evidence. */
    record MissingRow(String who, String account, String what) {}

    /** A line of the form that tells whose figures payroll has not told. */
    record BlockedRow(String who, String account) {}

    private IncentiveSettlementProcess() {}

    private static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    private static ProcessVariable<Boolean> truth(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }
}
