package io.zhidu.incentive.tax;

import io.zhidu.platform.Money;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Port of what is paid out, and of the tax withheld from it. */
public interface Payouts {

    /** Nobody else withholds tax or tells its figures until the transaction ends. */
    void takeTurn();

    /** A payment that waits for its tax. */
    record Open(String person, Money gross) {}

    /** Those of a settlement that wait, by user id, beginning after the one named, or at the first for an empty text. */
    List<Open> open(String settlement, String after, int most);

    void withhold(String settlement, YearMonth month, Map<String, Withholding> taxes, LocalDateTime at);

    /** What was paid out in that month before and what was withheld from it, by user id. */
    Map<String, Paid> paid(YearMonth month, Collection<String> persons);

    /** In yuan. */
    record Paid(Money gross, Money tax) {}

    /** Payments of a settlement with their tax, by user id; those that wait are not among them. */
    Map<String, Withholding> of(String settlement);

    Optional<Withholding> find(String settlement, String person);

    /** Whether tax was withheld from a payment of that month to that person. */
    boolean isUsed(YearMonth month, String person);
}
