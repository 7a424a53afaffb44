package io.zhidu.incentive;

import io.zhidu.incentive.evidence.SettlementKind;
import io.zhidu.platform.Money;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Port of what settlements came to, and of what they leave to later ones. */
public interface Results {

    /** Forgets the lines of a settlement that is computed anew, and sets its adjustments free. */
    void clear(String settlement);

    void add(String settlement, List<PersonLines> persons);

    /** Lines of a person, in order; none where he is not in it. */
    List<Line> lines(String settlement, String person);

    /** As above, by person. */
    Map<String, List<Line>> lines(String settlement, Collection<String> persons);

    /** Persons of the settlement, by user id. */
    List<String> persons(String settlement);

    /** Persons and their gross pay, by user id, beginning after the one named, or at the first for an empty text. */
    List<PersonPay> pays(String settlement, String after, int most);

    /** Settlements in which a person has lines, the latest period first. */
    List<String> settlementsOf(String person);

    Optional<PersonPay> pay(String settlement, String person);

    /** Of all persons together, in yuan. */
    Money gross(String settlement);

    int count(String settlement);

    /** Keeps what the next settlement of the kind has to take up. */
    void leave(List<Adjustment> adjustments);

    /** Reserves for this settlement what no other has taken up, and tells all that it has. */
    List<Adjustment> takeUp(String settlement, SettlementKind kind);

    /** All that this settlement has taken up. */
    List<Adjustment> takenUp(String settlement);

    /** What others have taken or are to take up because of lines of this settlement. */
    List<Adjustment> leftBy(String settlement, String person);

    /** A person and his gross pay in yuan. */
    record PersonPay(String person, Money gross) {}
}
