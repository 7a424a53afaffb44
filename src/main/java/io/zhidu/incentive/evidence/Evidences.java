package io.zhidu.incentive.evidence;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Port of what was told. Only what counts, unless said otherwise. */
public interface Evidences {

    void add(List<Evidence> evidence, LocalDateTime at, String by);

    Optional<Recorded> find(EvidenceKind kind, String reference);

    /** Those of the references that are known. */
    List<Recorded> find(EvidenceKind kind, Collection<String> references);

    /** As above; nobody else withdraws them, or holds them himself, until the transaction ends. */
    List<Recorded> hold(EvidenceKind kind, Collection<String> references);

    /** Refunds, by the receipt that they pay back; nothing of a receipt without any. */
    Map<String, List<Evidence>> refundsOf(Collection<String> receipts);

    /** Also what was withdrawn, the newest first; of everybody where the person is blank. */
    List<Recorded> list(EvidenceKind kind, Period period, String person, int most);

    /** Everybody of whom something of these kinds and periods was told, by user id. */
    List<String> persons(Collection<EvidenceKind> kinds, Collection<Period> periods);

    /** In an order of its own that never depends on the order in which it was told. */
    Map<String, List<Evidence>> of(
            Collection<String> persons, Collection<EvidenceKind> kinds, Collection<Period> periods);

    /** @return whether it counted until now */
    boolean withdraw(EvidenceKind kind, String reference, LocalDateTime at, String by, String reason);
}
