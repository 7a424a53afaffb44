package io.zhidu.credit.release.process;

import io.zhidu.people.Deputies;
import io.zhidu.people.Memberships;
import io.zhidu.platform.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who signs in the place of signers on leave (3-2.2). */
@Component("signingDeputies")
public class SigningDeputies {

    private final Deputies deputies;
    private final Memberships memberships;
    private final Clock clock;

    SigningDeputies(Deputies deputies, Memberships memberships, Clock clock) {
        this.deputies = deputies;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** Today's deputies of a group's members. */
    public List<String> of(String group) {
        return memberships.membersOf(group).stream()
                .flatMap(member -> deputies.deputyOf(member, LocalDate.now(clock)).stream())
                .distinct()
                .toList();
    }

    /** Whether a person may sign today, by himself or as a deputy. */
    boolean maySign(String actor, String group) {
        List<String> members = memberships.membersOf(group);
        return members.contains(actor) || principalAmong(members, actor).isPresent();
    }

    /**
     * For whom a person signs who is not of the group himself; empty for one who is.
     *
     * @throws Refusal for anybody else, also for who was a deputy until yesterday
     */
    Optional<String> principal(String actor, String group) {
        List<String> members = memberships.membersOf(group);
        if (members.contains(actor)) {
            return Optional.empty();
        }
        return Optional.of(
                principalAmong(members, actor).orElseThrow(() -> Refusal.forbidden("credit.sign.notSigner")));
    }

    private Optional<String> principalAmong(List<String> members, String actor) {
        return deputies.principalsOf(actor, LocalDate.now(clock)).stream()
                .filter(members::contains)
                .findFirst();
    }
}
