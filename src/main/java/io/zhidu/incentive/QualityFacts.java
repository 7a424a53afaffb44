package io.zhidu.incentive;

import io.zhidu.complaint.Complaint;
import io.zhidu.complaint.ComplaintRegister;
import io.zhidu.incentive.evidence.Period;
import io.zhidu.repair.RepairOrders;
import io.zhidu.repair.month.RateCase;
import io.zhidu.repair.month.StatisticsService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What customers said of people's work in a quarter. */
@Component
class QualityFacts {

    private final StatisticsService repairs;
    private final RepairOrders orders;
    private final ComplaintRegister complaints;

    QualityFacts(StatisticsService repairs, RepairOrders orders, ComplaintRegister complaints) {
        this.repairs = repairs;
        this.orders = orders;
        this.complaints = complaints;
    }

    /**
     * @param callbacks {@code qualified} or {@code unqualified}, one for each that was answered (1-3.8)
     * @param complaints severities by the complaint's number (4-2)
     */
    record OfPerson(List<String> callbacks, Map<String, String> complaints) {}

    /** By user id; only of whom something was said. */
    Map<String, OfPerson> of(Period quarter) {
        Map<String, OfPerson> known = new HashMap<>();
        quarter.months().stream()
                .flatMap(month -> repairs.cases(month.first()).stream())
                .filter(one -> one.outcome().answered() && one.technician() != null)
                .forEach(one -> of(known, one.technician()).callbacks().add(answer(one)));
        complaints
                .between(
                        quarter.first().atDay(1).atStartOfDay(),
                        quarter.last().plusMonths(1).atDay(1).atStartOfDay())
                .forEach(one -> count(known, one));
        return known;
    }

    /** A complaint of a repair order is of its technician, any other of whom it was assigned to. */
    private void count(Map<String, OfPerson> known, Complaint complaint) {
        String subject = complaint.subject();
        String person = subject != null && subject.startsWith("WX-")
                ? orders.get(subject).technician()
                : complaint.responsible();
        if (person != null && complaint.severity() != null) {
            of(known, person)
                    .complaints()
                    .put(complaint.number(), complaint.severity().id());
        }
    }

    private static OfPerson of(Map<String, OfPerson> known, String person) {
        return known.computeIfAbsent(person, any -> new OfPerson(new ArrayList<>(), new TreeMap<>()));
    }

    private static String answer(RateCase callback) {
        return callback.outcome().name().toLowerCase(Locale.ROOT);
    }
}
