package io.zhidu.people;

import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A signer on leave has a named deputy for a period; what the deputy signs says for whom. */
@Service
@Transactional
public class Deputies {

    private final Deputations deputations;
    private final StaffDirectory staff;
    private final Memberships memberships;
    private final DeputyPolicy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deputies(
            Deputations deputations,
            StaffDirectory staff,
            Memberships memberships,
            DeputyPolicy policy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deputations = deputations;
        this.staff = staff;
        this.memberships = memberships;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    /** @param by himself, or the administrator; the caller has checked that */
    public void name(String principal, String deputy, LocalDate from, LocalDate to, String by) {
        deputations.lock(principal, deputy);
        if (from.isBefore(LocalDate.now(clock)) || to.isBefore(from)) {
            throw Refusal.invalid("deputies.period", from, to);
        }
        if (principal.equals(deputy)) {
            throw Refusal.invalid("deputies.oneself");
        }
        if (!candidates(principal).contains(deputy)) {
            throw Refusal.invalid("deputies.role", staff.nameOf(deputy), staff.nameOf(principal));
        }
        refuseOverlap("deputies.overlap", principal, from, to);
        refuseOverlap("deputies.away", deputy, from, to);
        deputations.add(new Deputation(
                UUID.randomUUID().toString(), principal, deputy, from, to, Times.now(clock), by, null, null));
        events.publishEvent(new DeputiesChanged(principal));
    }

    /** From today on; what was signed until then stays signed. */
    public void withdraw(String id, String by) {
        LocalDate today = LocalDate.now(clock);
        Deputation one = find(id);
        boolean withdrawn = one.isOpenOn(today) && deputations.withdraw(id, today, by);
        if (!withdrawn) {
            throw Refusal.conflict("deputies.over");
        }
        events.publishEvent(new DeputiesChanged(one.principal()));
    }

    /** @throws Refusal if there is none */
    public Deputation find(String id) {
        return deputations.find(id).orElseThrow(() -> Refusal.notFound("deputies.unknown"));
    }

    public Optional<String> deputyOf(String user, LocalDate day) {
        return deputations.of(user, day, day).stream().map(Deputation::deputy).findFirst();
    }

    /** For whom a person may act that day: who named him, while he has a role that lets him. */
    public List<String> principalsOf(String actor, LocalDate day) {
        return deputations.heldBy(actor, day).stream()
                .map(Deputation::principal)
                .filter(principal -> candidates(principal).contains(actor))
                .toList();
    }

    /** Who may be named: for each of the person's roles somebody with the same, or one that the policy allows. */
    public Set<String> candidates(String principal) {
        Set<String> able = staff.active().stream().map(Staff::id).collect(Collectors.toCollection(TreeSet::new));
        List<String> roles = able.remove(principal) ? memberships.rolesOf(principal) : List.of();
        roles.forEach(role -> able.retainAll(policy.rolesFor(role)
                .flatMap(one -> memberships.membersOf(one).stream())
                .collect(Collectors.toSet())));
        return roles.isEmpty() ? Set.of() : able;
    }

    private void refuseOverlap(String key, String person, LocalDate from, LocalDate to) {
        deputations.of(person, from, to).stream().findFirst().ifPresent(one -> {
            throw Refusal.conflict(key, staff.nameOf(person), one.from(), one.to());
        });
    }
}
