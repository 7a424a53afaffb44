package io.zhidu.incentive;

import java.util.List;
import java.util.Optional;

/** Port of the settlements. */
public interface Settlements {

    /** @return false if it was begun before */
    boolean begin(Settlement settlement);

    Optional<Settlement> find(String number);

    /**
     * For changing: nobody else does until the transaction ends.
     *
     * @throws io.zhidu.platform.Refusal (not found) if there is none
     */
    Settlement lock(String number);

    void save(Settlement settlement);

    void add(String number, Step step);

    /** In the order in which they happened. */
    List<Step> steps(String number);

    /** All, the latest period first. */
    List<Settlement> all();
}
