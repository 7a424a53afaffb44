package io.zhidu.baddebt.deduction.process;

import io.zhidu.baddebt.deduction.RunService;
import java.util.List;
import org.springframework.stereotype.Component;

/** The persons of a month as the model's multi-instance reads them. */
@Component
public class DeductionPersons {

    private final RunService runs;

    DeductionPersons(RunService runs) {
        this.runs = runs;
    }

    public List<String> of(String month) {
        return runs.persons(month);
    }
}
