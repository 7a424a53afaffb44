package io.zhidu.baddebt.process;

import io.zhidu.baddebt.AllocationService;
import io.zhidu.baddebt.CaseView;
import io.zhidu.baddebt.CaseViews;
import io.zhidu.baddebt.Hearing;
import io.zhidu.baddebt.Part;
import io.zhidu.baddebt.process.BadDebtProcess.AllocationRow;
import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.Sentences;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Who is heard about a case, and what forms show of its allocation. */
@Component("badDebtBearers")
public class BadDebtBearers {

    private final AllocationService allocations;
    private final CaseViews views;
    private final StaffDirectory staff;
    private final Sentences sentences;

    BadDebtBearers(AllocationService allocations, CaseViews views, StaffDirectory staff, Sentences sentences) {
        this.allocations = allocations;
        this.views = views;
        this.staff = staff;
        this.sentences = sentences;
    }

    /** Each has a task. */
    public List<String> of(String number) {
        return allocations.bearers(number);
    }

    /** What one person bears, in one line; nobody is shown another's. */
    public String part(String number, String person) {
        return allocations.parts(number).stream()
                .filter(part -> part.isPersonal() && part.person().equals(person))
                .map(part -> sentences.ofRecord("baddebt.ownPart", role(part), part.share(), part.amount()))
                .collect(Collectors.joining("; "));
    }

    void show(VariableScope scope, String number) {
        CaseView view = views.of(number);
        BadDebtProcess.BEARERS.set(scope, String.join(",", of(number)));
        BadDebtProcess.AMOUNT.set(scope, view.debt().amount().toString());
        BadDebtProcess.text("debtClassText")
                .set(scope, sentences.ofRecord("baddebt.class." + view.debt().debtClass()));
        BadDebtProcess.ALLOCATION.set(
                scope, view.parts().stream().map(part -> row(view, part)).toList());
    }

    private AllocationRow row(CaseView view, Part part) {
        String person = part.person() == null ? "" : staff.nameOf(part.person());
        return new AllocationRow(
                role(part),
                sentences.ofRecord("baddebt.bearer." + part.borneBy(), person),
                part.share().toString(),
                part.amount().toString(),
                view.heard(part.person()).map(this::heard).orElse(""));
    }

    private String heard(Hearing hearing) {
        return sentences.ofRecord("baddebt.answer." + hearing.answer())
                + (hearing.silent() ? sentences.ofRecord("baddebt.silent") : "")
                + (hearing.reason() == null ? "" : " " + hearing.reason());
    }

    private String role(Part part) {
        return sentences.ofRecord("baddebt.role." + part.role());
    }
}
