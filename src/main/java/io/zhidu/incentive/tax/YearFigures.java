package io.zhidu.incentive.tax;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Port of payroll's figures. */
public interface YearFigures {

    /** Takes the place of an earlier figure of the same person and month. */
    void keep(List<YearFigure> figures, LocalDateTime at, String by);

    /** By user id. */
    Map<String, YearToDate> of(YearMonth month, Collection<String> persons);

    /** Everybody of whom the month has figures, by user id. */
    List<YearFigure> of(YearMonth month);
}
