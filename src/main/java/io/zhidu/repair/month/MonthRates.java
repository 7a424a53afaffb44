package io.zhidu.repair.month;

import io.zhidu.repair.month.RateCase.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;

/** 1-5.4: counts of a month for all, an area or a technician; unreachable customers apart. */
public record MonthRates(
        String scope, String scopeId, int arrivals, int onTime, int answered, int qualified, int unreachable) {

    public static final String ALL = "all";
    public static final String AREA = "area";
    public static final String TECHNICIAN = "technician";

    /** Counted for all first, then for each area, then for each technician. */
    public static List<MonthRates> of(List<RateCase> cases) {
        List<MonthRates> rates = new ArrayList<>();
        rates.add(count(ALL, "", cases));
        rates.addAll(each(AREA, RateCase::areaId, cases));
        rates.addAll(each(TECHNICIAN, RateCase::technician, cases));
        return rates;
    }

    private static List<MonthRates> each(String scope, Function<RateCase, String> key, List<RateCase> cases) {
        TreeSet<String> ids = new TreeSet<>();
        cases.stream().map(key).filter(Objects::nonNull).forEach(ids::add);
        return ids.stream()
                .map(id -> count(
                        scope,
                        id,
                        cases.stream().filter(one -> id.equals(key.apply(one))).toList()))
                .toList();
    }

    private static MonthRates count(String scope, String id, List<RateCase> cases) {
        List<Outcome> outcomes = cases.stream().map(RateCase::outcome).toList();
        return new MonthRates(
                scope,
                id,
                (int) outcomes.stream().filter(Outcome::ofArrival).count(),
                (int) outcomes.stream().filter(Outcome.ON_TIME::equals).count(),
                (int) outcomes.stream().filter(Outcome::answered).count(),
                (int) outcomes.stream().filter(Outcome.QUALIFIED::equals).count(),
                (int) outcomes.stream().filter(Outcome.UNREACHABLE::equals).count());
    }

    public Rate timeliness() {
        return new Rate(onTime, arrivals);
    }

    public Rate pass() {
        return new Rate(qualified, answered);
    }

    public boolean below(BigDecimal target) {
        return timeliness().below(target) || pass().below(target);
    }

    /** Whether this is the line of that scope, and the case one of those behind it. */
    public static boolean behind(RateCase one, String scope, String id) {
        return switch (scope) {
            case AREA -> id.equals(one.areaId());
            case TECHNICIAN -> id.equals(one.technician());
            default -> true;
        };
    }
}
