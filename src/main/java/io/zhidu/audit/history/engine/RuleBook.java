package io.zhidu.audit.history.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * A decision table's rules in its own words, by their ids.
 *
 * @param columns variable of each column's label
 */
record RuleBook(int version, Map<String, String> rules, Map<String, String> columns) {

    static RuleBook read(int version, DmnModelInstance model) {
        Map<String, String> rules = new HashMap<>();
        Map<String, String> columns = new HashMap<>();
        for (DecisionTable table : model.getModelElementsByType(DecisionTable.class)) {
            List<Input> inputs = new ArrayList<>(table.getInputs());
            table.getRules().forEach(rule -> rules.put(rule.getId(), words(inputs, rule)));
            inputs.forEach(input -> columns.put(input.getLabel(), variable(input)));
            table.getOutputs().forEach(output -> columns.put(output.getLabel(), output.getName()));
        }
        return new RuleBook(version, rules, columns);
    }

    private static String variable(Input input) {
        return input.getInputExpression().getText().getTextContent().strip();
    }

    /** What it says of itself, and what it demands of which input. */
    private static String words(List<Input> inputs, Rule rule) {
        List<String> words = new ArrayList<>();
        if (rule.getDescription() != null) {
            words.add(rule.getDescription().getTextContent().strip());
        }
        List<InputEntry> entries = new ArrayList<>(rule.getInputEntries());
        for (int i = 0; i < entries.size(); i++) {
            String demanded = entries.get(i).getText() == null
                    ? ""
                    : entries.get(i).getText().getTextContent().strip();
            if (!demanded.isEmpty() && !demanded.equals("-")) {
                words.add(inputs.get(i).getLabel() + ": " + demanded);
            }
        }
        return String.join(" · ", words);
    }
}
