package io.zhidu.baddebt;

import io.zhidu.credit.Accounts;
import io.zhidu.credit.release.ReleaseRecord;
import io.zhidu.people.Tenures;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Clauses 3-3.1 to 3-3.3: who bears what, to the fen. */
@Service
@Transactional
public class AllocationService {

    private final BadDebts debts;
    private final CaseRecords records;
    private final LockedDebts locked;
    private final Releases releases;
    private final ShareTable table;
    private final Tenures tenures;
    private final Accounts accounts;

    AllocationService(
            BadDebts debts,
            CaseRecords records,
            LockedDebts locked,
            Releases releases,
            ShareTable table,
            Tenures tenures,
            Accounts accounts) {
        this.debts = debts;
        this.records = records;
        this.locked = locked;
        this.releases = releases;
        this.table = table;
        this.tenures = tenures;
        this.accounts = accounts;
    }

    /**
     * Whoever held a role on the day of the shipment bears its share, several of them equally; the company bears for who has
     * left, and where nobody held it.
     *
     * @throws Refusal if the customer owes nothing any more, or the shares do not sum to 100 %
     */
    public List<Part> allocate(String number, String debtClass, String clause, boolean legal) {
        BadDebt debt = locked.in(number, CaseState.OPEN).classified(debtClass, clause, legal);
        Money due = locked.due(debt);
        List<RoleShare> shares = table.shares(debtClass, debt.day());
        if (shares.stream().map(RoleShare::role).distinct().count() < shares.size()) {
            throw Refusal.invalid("baddebt.shares.twice");
        }
        List<Part> unsplit =
                shares.stream().flatMap(role -> holders(debt, role).stream()).toList();
        List<Part> parts = split(due, unsplit);
        keep(debt, due, parts);
        locked.step(number, CaseStep.Kind.ALLOCATED, debtClass, null);
        return parts;
    }

    /** What the customer paid meanwhile is taken off everybody's part in the same shares. */
    BadDebt reduce(BadDebt debt, Money due) {
        return due.equals(debt.amount())
                ? debt
                : keep(debt, due, split(due, records.parts(debt.number(), debt.revision())));
    }

    private BadDebt keep(BadDebt debt, Money due, List<Part> parts) {
        BadDebt allocated = debt.allocated(due, debt.revision() + 1);
        records.add(debt.number(), allocated.revision(), parts);
        debts.update(allocated);
        return allocated;
    }

    private List<Part> holders(BadDebt debt, RoleShare share) {
        Optional<ReleaseRecord> release = releases.find(debt.shipment());
        boolean signer = share.role().equals(RoleShare.SIGNER);
        List<String> holders = signer
                ? release.map(ReleaseRecord::signer).stream().toList()
                : tenures.holders(
                        share.role(),
                        share.ofArea() ? accounts.get(debt.account()).areaId() : null,
                        debt.day());
        if (holders.isEmpty()) {
            return List.of(new Part(share.role(), null, Bearer.VACANT, share.share(), Money.ZERO, null));
        }
        Share each = share.share().dividedBy(holders.size());
        return holders.stream()
                .map(person -> new Part(
                        share.role(),
                        person,
                        tenures.isHere(person) ? Bearer.PERSON : Bearer.LEFT,
                        each,
                        Money.ZERO,
                        release.filter(one -> person.equals(one.signer()))
                                .map(ReleaseRecord::signature)
                                .orElse(null)))
                .toList();
    }

    /** In the order of roles and persons, which is that of their keys too. */
    private static List<Part> split(Money due, List<Part> unsplit) {
        Map<String, Part> byKey =
                unsplit.stream().collect(Collectors.toMap(AllocationService::key, Function.identity()));
        Map<String, Share> shares = byKey.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().share()));
        List<Part> parts = new ArrayList<>();
        SplitPolicy.split(due, shares)
                .forEach((key, amount) -> parts.add(byKey.get(key).with(amount)));
        return parts;
    }

    private static String key(Part part) {
        return part.role() + " " + (part.person() == null ? "" : part.person());
    }

    @Transactional(readOnly = true)
    public List<Part> parts(String number) {
        return records.parts(number, locked.get(number).revision());
    }

    /** Who is to bear something, each once, in a fixed order. */
    @Transactional(readOnly = true)
    public List<String> bearers(String number) {
        return parts(number).stream()
                .filter(part -> part.isPersonal() && part.amount().isPositive())
                .map(Part::person)
                .distinct()
                .sorted()
                .toList();
    }
}
