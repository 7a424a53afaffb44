package io.zhidu.complaint.demo;

import io.zhidu.complaint.ComplaintRegister;
import io.zhidu.complaint.ComplaintRegister.Filter;
import io.zhidu.demo.DemoCalendar;
import io.zhidu.demo.DemoMoment;
import io.zhidu.demo.DemoPaths;
import io.zhidu.demo.DemoRow;
import io.zhidu.demo.DemoStory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Three months of complaints. */
@Component
@Profile({"demo", "test"})
class ComplaintStory implements DemoStory {

    private static final Filter ANY = new Filter("", "", "", null, "", "", "");

    private final ComplaintRegister register;
    private final DemoComplaints complaints;

    ComplaintStory(ComplaintRegister register, DemoComplaints complaints) {
        this.register = register;
        this.complaints = complaints;
    }

    @Override
    public boolean isTold() {
        return !register.list(ANY, 1).isEmpty();
    }

    @Override
    public List<DemoMoment> moments(DemoCalendar calendar) {
        DemoPaths paths = DemoPaths.load("/demo/complaint-paths.yaml");
        Map<String, String> numbers = new HashMap<>();
        List<DemoMoment> moments = new ArrayList<>();
        DemoRow.load("/demo/complaints.csv")
                .forEach(row -> moments.addAll(complaints.moments(row, paths, numbers, calendar)));
        return moments;
    }
}
