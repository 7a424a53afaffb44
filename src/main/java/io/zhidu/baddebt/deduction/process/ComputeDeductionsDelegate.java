package io.zhidu.baddebt.deduction.process;

import io.zhidu.baddebt.deduction.RunLine;
import io.zhidu.baddebt.deduction.RunService;
import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.Sentences;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 3-deduct: the preview. */
@Component
class ComputeDeductionsDelegate implements JavaDelegate {

    private final RunService runs;
    private final StaffDirectory staff;
    private final Sentences sentences;

    ComputeDeductionsDelegate(RunService runs, StaffDirectory staff, Sentences sentences) {
        this.runs = runs;
        this.staff = staff;
        this.sentences = sentences;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<RunLine> lines = runs.compute(IncomeDeductionProcess.MONTH.get(execution));
        IncomeDeductionProcess.PREVIEW.set(
                execution, lines.stream().map(this::row).toList());
        String missing = lines.stream()
                .filter(RunLine::isBlocked)
                .map(line -> staff.nameOf(line.person()))
                .collect(Collectors.joining("、"));
        IncomeDeductionProcess.BLOCKED.set(
                execution, missing.isEmpty() ? "" : sentences.ofRecord("deduction.run.wageMissing", missing));
    }

    private PreviewRow row(RunLine line) {
        String note = line.problem() == null ? "—" : sentences.ofRecord("deduction.problem." + line.problem());
        return PreviewRow.of(line, staff.nameOf(line.person()), note);
    }
}
