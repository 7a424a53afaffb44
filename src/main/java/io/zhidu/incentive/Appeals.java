package io.zhidu.incentive;

import java.util.List;
import java.util.Optional;

/** Port of the appeals. */
public interface Appeals {

    /** @return false if there is one about that line */
    boolean open(Appeal appeal);

    Optional<Appeal> find(String number);

    void answer(Appeal appeal);

    /** Of a person in a settlement, by line. */
    List<Appeal> of(String settlement, String person);

    /** Of everybody in a settlement. */
    List<Appeal> of(String settlement);
}
