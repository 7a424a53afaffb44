package io.zhidu.repair;

import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import io.zhidu.repair.fees.FeeStandards;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Clause 1-3.4: the fault is confirmed on site, the fee is told, and work starts only once the customer agrees. */
@Service
@Transactional
public class QuoteService {

    private final RepairOrders orders;
    private final RepairJournal journal;
    private final FeeStandards standards;
    private final CurrentUser user;
    private final Clock clock;

    QuoteService(RepairOrders orders, RepairJournal journal, FeeStandards standards, CurrentUser user, Clock clock) {
        this.orders = orders;
        this.journal = journal;
        this.standards = standards;
        this.user = user;
        this.clock = clock;
    }

    /** The quote by the standard in force today; a later quote replaces it under a new revision. */
    public List<FeeLine> computeQuote(String number, String faultFound, List<ChosenItem> chosen) {
        List<FeeLine> lines = FeePolicy.price(chosen, standards.inForceOn(LocalDate.now(clock)));
        journal.feeLines(number, "quote", journal.quoteRevision(number) + 1, lines);
        orders.quoted(orders.get(number), faultFound);
        return lines;
    }

    /**
     * The customer's answer with name and time. A refusal ends the order at no charge.
     *
     * @return the version of the fee standard that the order is billed by, null before any consent
     */
    public String recordConsent(String number, boolean agreed, String name) {
        if (name == null || name.isBlank()) {
            throw Refusal.invalid("repair.consentNeedsName");
        }
        RepairOrder order = orders.get(number);
        LocalDateTime now = Times.now(clock);
        int revision = journal.quoteRevision(number);
        List<FeeLine> lines = journal.feeLines(number, "quote", revision);
        String version = standards.inForceOn(now.toLocalDate()).version();
        if (agreed && !lines.stream().allMatch(line -> line.feeVersion().equals(version))) {
            throw Refusal.conflict("repair.standardChanged");
        }
        journal.consent(
                number,
                new RepairJournal.Consent("quote", revision, FeePolicy.total(lines), agreed, name, now, user.id()));
        if (agreed) {
            orders.consented(order, version, FeePolicy.total(lines));
            return version;
        }
        orders.ended(order, RepairState.DECLINED, now, null);
        return order.feeVersion();
    }
}
