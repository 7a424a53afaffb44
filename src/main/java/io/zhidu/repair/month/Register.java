package io.zhidu.repair.month;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Port of the paid-service register (1-5.3). */
public interface Register {

    /** Signed, charged services of a month as they stand now, unnumbered; {@code reason} is set on a reversed order. */
    List<RegisterLine> services(YearMonth month);

    /** Locks the services of a month, so that none of them is reversed while they are frozen. */
    void hold(YearMonth month);

    /** Services first, then reversals, each by line number. */
    List<RegisterLine> lines(String period);

    Optional<RegisterLine> line(String period, int lineNo);

    Optional<RegisterLine> serviceOf(String orderNumber);

    boolean reversed(RegisterLine line);

    int nextLineNo(String period);

    /** Money received and paid back up to a moment, by order, for the services and lines of a month. */
    Map<String, PaidServices.Received> received(YearMonth month, LocalDateTime until);

    /** The month of the earliest paid service, empty if there was none. */
    Optional<YearMonth> firstMonth();

    void add(RegisterLine line, LocalDateTime at, String by);
}
