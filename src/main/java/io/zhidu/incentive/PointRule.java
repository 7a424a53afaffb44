package io.zhidu.incentive;

import io.zhidu.incentive.evidence.Annexes;
import io.zhidu.incentive.evidence.Coefficient;
import io.zhidu.incentive.evidence.Evidence;
import io.zhidu.incentive.evidence.EvidenceKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Clauses 2-4.1 and 2-4.2: points of a person's month, and the pay for those above the base. */
final class PointRule {

    private final PointValues values;
    private final Annexes.Reading annexes;

    PointRule(PointValues values, Annexes.Reading annexes) {
        this.values = values;
        this.annexes = annexes;
    }

    /** @param month trips and accidents of one person and month */
    List<Line> lines(List<Evidence> month) {
        List<Line> lines = new ArrayList<>(pointLines(month));
        BigDecimal points = sum(lines);
        BigDecimal above = points.subtract(values.base()).max(BigDecimal.ZERO);
        BigDecimal rate = values.payPerPoint().amount();
        lines.add(Line.points(Rule.BASE, null, null, null, values.base().negate(), null));
        lines.add(
                Line.pay(Rule.POINT_PAY, null, above, rate, values.payPerPoint().times(above), null));
        return lines;
    }

    /** Points of trips less those that accidents cost, two decimals. */
    BigDecimal points(List<Evidence> month) {
        return sum(pointLines(month));
    }

    private List<Line> pointLines(List<Evidence> month) {
        List<Line> lines = of(month, EvidenceKind.TRIP).stream().map(this::trip).collect(Collectors.toList());
        List<Evidence> accidents = of(month, EvidenceKind.ACCIDENT);
        BigDecimal cost = values.accidentPoints().negate();
        if (values.perAccident()) {
            accidents.forEach(
                    one -> lines.add(Line.points(Rule.ACCIDENT, one.reference(), null, null, cost, one.basis())));
        } else if (!accidents.isEmpty()) {
            String all = accidents.stream().map(Evidence::reference).collect(Collectors.joining(", "));
            String what = accidents.stream().map(Evidence::basis).collect(Collectors.joining("; "));
            lines.add(Line.points(Rule.ACCIDENT, shortened(all), null, null, cost, shortened(what)));
        }
        return lines;
    }

    private Line trip(Evidence trip) {
        Coefficient each = annexes.coefficient(trip.item(), trip.work(), trip.day())
                .orElseThrow(() -> new IllegalStateException("no coefficient for trip " + trip.reference()));
        BigDecimal points = each.points().multiply(trip.quantity()).setScale(2, RoundingMode.HALF_UP);
        String what = each.name() + "（" + each.unit() + "），" + trip.from() + " – " + trip.to();
        return Line.points(Rule.TRIP, trip.reference(), trip.quantity(), each.points(), points, what);
    }

    private static List<Evidence> of(List<Evidence> month, EvidenceKind kind) {
        return month.stream().filter(one -> one.kind() == kind).toList();
    }

    private static BigDecimal sum(List<Line> lines) {
        return lines.stream().map(Line::points).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private static String shortened(String text) {
        return text.length() <= 500 ? text : text.substring(0, 499) + "…";
    }
}
