package io.zhidu.credit;

import io.zhidu.credit.Standing.Condition;
import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts, their file and contract, and whether they have credit: clause 3-1.1. */
@Service
public class AccountService {

    private final Accounts accounts;
    private final CreditFigures figures;
    private final ApplicationEventPublisher events;
    private final CurrentUser user;
    private final Clock clock;

    AccountService(
            Accounts accounts, CreditFigures figures, ApplicationEventPublisher events, CurrentUser user, Clock clock) {
        this.accounts = accounts;
        this.figures = figures;
        this.events = events;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Without credit until its file and contract are there.
     *
     * @return the number, {@code KH-nnnn}
     */
    @Transactional
    public String open(NewAccount form) {
        LocalDateTime now = Times.now(clock);
        String number = accounts.nextNumber(now.toLocalDate());
        Standing none = Standing.missing(List.of(Condition.FILE_WITH_ID_COPY, Condition.CONTRACT));
        accounts.insert(number, form, none, now, user.id());
        accounts.keepStanding(number, none, now.toLocalDate(), now, user.id());
        return number;
    }

    /** Clause 3-1.1.1: an image or PDF of at most 2 MB; a later copy takes its place. */
    @Transactional
    public void storeIdCopy(String account, StoredFile file) {
        DocumentPolicy.check("credit.idCopy", file);
        accounts.lock(account);
        accounts.storeIdCopy(account, file, Times.now(clock), user.id());
        review(account);
    }

    /** The newest ID copy; the caller has made sure that the reader may see it. */
    @Transactional(readOnly = true)
    public StoredFile idCopy(String account) {
        return accounts.idCopy(account).orElseThrow(() -> Refusal.notFound("credit.idCopy.none", account));
    }

    /** Clause 3-1.1.2; from its first day it takes the place of the one before. */
    @Transactional
    public void recordContract(String account, Contract contract) {
        if (contract.to().isBefore(contract.from())) {
            throw Refusal.invalid("credit.contract.order", contract.from(), contract.to());
        }
        accounts.lock(account);
        accounts.recordContract(account, contract, Times.now(clock), user.id());
        review(account);
    }

    /** Opens or closes the account's credit as the three conditions hold today. */
    @Transactional
    public Standing review(String account) {
        Standing before = accounts.lock(account).standing();
        LocalDateTime now = Times.now(clock);
        Standing today = standing(account, now.toLocalDate());
        if (!today.equals(before)) {
            accounts.keepStanding(account, today, now.toLocalDate(), now, user.id());
            if (today.open() && !before.open()) {
                events.publishEvent(new CreditFreed(account));
            }
        }
        return today;
    }

    private Standing standing(String account, LocalDate day) {
        List<Condition> missing = new ArrayList<>();
        if (!accounts.hasIdCopy(account)) {
            missing.add(Condition.FILE_WITH_ID_COPY);
        }
        if (accounts.contractOn(account, day)
                .filter(contract -> contract.grantsCreditOn(day))
                .isEmpty()) {
            missing.add(Condition.CONTRACT);
        }
        if (figures.unpaidBefore(account, day.withDayOfYear(1)).isPositive()) {
            missing.add(Condition.LAST_YEAR_CLEARED);
        }
        return Standing.missing(missing);
    }

    /**
     * Locks only the accounts whose standing is no longer what it was, so that the night holds up nobody's shipment; then
     * says that the limits have rolled on.
     *
     * @return how many changed
     */
    @Transactional
    public int reviewAll() {
        LocalDate today = LocalDate.now(clock);
        List<String> changed = accounts.all().stream()
                .filter(account -> !standing(account.number(), today).equals(account.standing()))
                .map(CreditAccount::number)
                .toList();
        changed.forEach(this::review);
        events.publishEvent(new LimitsRolled(today));
        return changed.size();
    }

    @Transactional(readOnly = true)
    public CreditAccount get(String account) {
        return accounts.get(account);
    }
}
