package io.zhidu.audit.history.jdbc;

import io.zhidu.audit.history.CaseCounts;
import io.zhidu.audit.history.CaseRows;
import io.zhidu.audit.history.Cursor;
import io.zhidu.audit.history.Operation;
import io.zhidu.audit.history.Remark;
import io.zhidu.audit.history.Trouble;
import io.zhidu.audit.history.VariableChange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Each list has a class of its own. */
@Repository
class JdbcCaseRows implements CaseRows {

    private final InstanceTable instances;
    private final StepTables steps;
    private final FormTable forms;
    private final VariableTables variables;
    private final DecisionTables decisions;
    private final TroubleTables troubles;
    private final TalkTables talk;

    JdbcCaseRows(
            InstanceTable instances,
            StepTables steps,
            FormTable forms,
            VariableTables variables,
            DecisionTables decisions,
            TroubleTables troubles,
            TalkTables talk) {
        this.instances = instances;
        this.steps = steps;
        this.forms = forms;
        this.variables = variables;
        this.decisions = decisions;
        this.troubles = troubles;
        this.talk = talk;
    }

    @Override
    public Optional<Instance> instance(String id) {
        return instances.find(id);
    }

    @Override
    public List<Instance> numbered(String number) {
        return instances.numbered(number);
    }

    @Override
    public List<Instance> calledBy(String id) {
        return instances.calledBy(id);
    }

    @Override
    public CaseCounts counts(Instance of) {
        return instances.counts(of);
    }

    @Override
    public List<Activity> activities(String id, boolean people, Cursor after, int size) {
        return steps.activities(id, people, after, size);
    }

    @Override
    public List<TaskEvent> taskEvents(Collection<String> tasks) {
        return steps.events(tasks);
    }

    @Override
    public Map<String, List<String>> candidates(Collection<String> tasks) {
        return steps.candidates(tasks);
    }

    @Override
    public List<Record> records(String id, String task, long after, int size) {
        return forms.records(id, task, after, size);
    }

    @Override
    public List<VariableChange> changes(String id, String name, Cursor after, int size) {
        return variables.changes(id, name, after, size);
    }

    @Override
    public List<Evaluation> evaluations(String id, Cursor after, int size) {
        return decisions.evaluations(id, after, size);
    }

    @Override
    public List<Trouble> troubles(String id, Cursor after, int size) {
        return troubles.troubles(id, after, size);
    }

    @Override
    public List<Remark> remarks(String id, Cursor after, int size) {
        return talk.remarks(id, after, size);
    }

    @Override
    public List<Operation> operations(String id, Cursor after, int size) {
        return talk.operations(id, after, size);
    }

    @Override
    public List<Sent> messages(String number, Cursor after, int size) {
        return talk.messages(number, after, size);
    }

    @Override
    public List<Passed> passed(String id) {
        return steps.passed(id);
    }

    @Override
    public List<Entered> entered(String id) {
        return steps.entered(id);
    }
}
