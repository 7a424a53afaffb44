package io.zhidu.repair.month;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Port of the paid-service register (1-5.3). */
public interface Register {

    /** Signed, charged services of a month as they stand now, unnumbered; {@code reason} is set on a reversed order. */
    List<RegisterLine> services(YearMonth month);

    List<RegisterLine> lines(String period);

    Optional<RegisterLine> line(String period, int lineNo);

    Optional<RegisterLine> serviceOf(String orderNumber);

    boolean reversed(RegisterLine line);

    int nextLineNo(String period);

    void add(RegisterLine line, LocalDateTime at, String by);
}
