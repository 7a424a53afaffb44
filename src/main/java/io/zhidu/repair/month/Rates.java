package io.zhidu.repair.month;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Port of the cases that rates are counted from, and of the rates as computed at the month's end (1-5.4). */
public interface Rates {

    /** Arrivals and callbacks of the month as they stand now. */
    List<RateCase> presentCases(YearMonth month);

    /** Arrivals and callbacks that the month's rates were computed from. */
    List<RateCase> cases(String period);

    List<MonthRates> of(String period);

    void save(String period, List<RateCase> cases, List<MonthRates> rates);

    /** Areas by id. */
    Map<String, String> areaNames();
}
