package io.zhidu.audit.root;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Port of the days' hashes. */
public interface Roots {

    Optional<Root> last();

    Optional<Root> of(LocalDate day);

    /** @return false if somebody else was faster */
    boolean add(Root root);

    /** After that day, the earliest first; from the beginning for null. */
    List<Root> after(LocalDate day, int most);

    /** Before that day, the latest first. */
    List<Root> before(LocalDate day, int most);

    /** Of the first link that was ever written. */
    Optional<LocalDate> firstDay();

    /** Hashes of the links of a day after that one, in their order. */
    List<String> links(LocalDate day, String hash, int most);
}
