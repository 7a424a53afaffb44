package io.zhidu.repair;

import io.zhidu.platform.Money;
import java.time.LocalDateTime;
import java.util.List;

/** What happened with an order, line by line, append-only. Times are local, amounts in yuan. */
public interface RepairJournal {

    void appointment(String order, Appointment appointment);

    void assignment(String order, String technician, int rank, String reason, LocalDateTime at, String by);

    void assignmentEnded(String order, String reason, LocalDateTime at);

    void feeLines(String order, String kind, int revision, List<FeeLine> lines);

    List<FeeLine> feeLines(String order, String kind, int revision);

    /** The newest revision of the quote, 0 if none. */
    int quoteRevision(String order);

    void consent(String order, Consent consent);

    void work(String order, WorkEntry entry);

    String damage(String order, Damage damage);

    void damageSettled(String order, String damageId, String settlement, LocalDateTime at, String by);

    void signature(String order, Signature signature);

    List<Appointment> appointments(String order);

    List<Consent> consents(String order);

    List<WorkEntry> workEntries(String order);

    List<Damage> damages(String order);

    java.util.Optional<Signature> signature(String order, int billRevision);

    /** @param consented without consent the earlier appointment keeps counting, clause 1-3.2 */
    record Appointment(
            LocalDateTime at,
            String reason,
            boolean consented,
            String consentedBy,
            LocalDateTime recordedAt,
            String by) {}

    /** @param kind quote or bill, clause 1-3.4 */
    record Consent(String kind, int revision, Money amount, boolean agreed, String name, LocalDateTime at, String by) {}

    /** @param kind work, pause, resume, trial-passed, trial-failed or sign-refused, clauses 1-3.5 and 1-3.6 */
    record WorkEntry(String kind, String note, String checklist, LocalDateTime at, String by) {}

    /** Clause 1-3.5: settled apart from the bill. */
    record Damage(
            String id,
            String item,
            Money amount,
            boolean apologised,
            String acceptedBy,
            LocalDateTime at,
            String by,
            String settlement) {}

    /** Clause 1-3.6: holds for one revision and amount of the bill. */
    record Signature(
            int billRevision,
            Money amount,
            byte[] image,
            String signerName,
            String typedReason,
            String binding,
            LocalDateTime at,
            String by) {

        public boolean drawn() {
            return image != null;
        }
    }
}
