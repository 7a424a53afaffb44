package io.zhidu.baddebt.deduction;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The months' runs and their lines. */
public interface Runs {

    Optional<Run> find(String month);

    /** All months that have a run, the latest first. */
    List<String> months();

    /** @return whether it was new */
    boolean begin(String month, LocalDateTime at);

    /**
     * Locks the run until the transaction ends.
     *
     * @throws io.zhidu.platform.Refusal if the month has none
     */
    Run lock(String month);

    void save(Run run);

    /** By user id. */
    List<RunLine> lines(String month);

    Optional<RunLine> line(String month, String person);

    /** Lines that are booked stay. */
    void replaceUnbooked(String month, List<RunLine> lines);

    void book(String month, RunLine line);
}
