package io.zhidu.repair.month;

/** 1-5.4: counts of a month for all, an area or a technician; unreachable customers apart. */
public record MonthRates(
        String scope, String scopeId, int arrivals, int onTime, int answered, int qualified, int unreachable) {

    public Rate timeliness() {
        return new Rate(onTime, arrivals);
    }

    public Rate pass() {
        return new Rate(qualified, answered);
    }
}
