package io.zhidu.audit.history;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The models, each in the version by which a case went. */
public interface Models {

    /** @param definition the engine's id of the model in its version; one that is gone has no names */
    Model of(String definition);

    /** The diagram, as BPMN. */
    String xml(String definition);

    /** Names of all processes, by id, of their latest versions. */
    Map<String, String> processes();

    /** Ends that a case can have, of the latest versions; those that only end a part of the model are none. */
    List<Outcome> outcomes();

    /** What a rule of a decision table demands, in the table's own words; empty where the table is gone. */
    String rule(String decisionDefinition, String rule);

    /** @param decisionDefinition the engine's id */
    int tableVersion(String decisionDefinition);

    /** The form's words for its fields. */
    FormWords form(String definition, String element);

    /** The words of all forms of the model, of which several may ask for the same. */
    FormWords forms(String definition);

    /** What a column of a decision table reads or answers, mostly a variable's name; null where the table is gone. */
    String column(String decisionDefinition, String label);

    /**
     * @param flows of which each element has those that lead to it
     * @param ends by which a case can end
     */
    record Model(
            String process,
            String name,
            int version,
            Map<String, Element> elements,
            Map<String, List<Flow>> flows,
            List<String> ends) {

        public Element element(String id) {
            return elements.getOrDefault(id.replaceFirst("#multiInstanceBody$", ""), new Element(id, List.of()));
        }
    }

    /** A sequence flow and the element from which it leads. */
    record Flow(String id, String source) {}

    record Outcome(String process, String id, String name) {}

    record Element(String name, List<String> clauses) {}

    /**
     * By names; a cell of a row is {@code <table>.<name>}.
     *
     * @param choices words of each value that a field lets choose
     */
    record FormWords(Map<String, String> labels, Map<String, Map<String, String>> choices) {
        public static final FormWords NONE = new FormWords(Map.of(), Map.of());

        /** Of a cell of a table that no form shows: as another table calls the same. @return the name where nothing has it */
        public String label(String path, String name) {
            return Optional.ofNullable(labels.get(path))
                    .or(() -> labels.keySet().stream()
                            .filter(each -> !path.equals(name) && each.endsWith("." + name))
                            .min(Comparator.naturalOrder())
                            .map(labels::get))
                    .orElse(name);
        }

        /** These, and the others' where these have none. */
        public FormWords or(FormWords others) {
            Map<String, String> bothLabels = new HashMap<>(others.labels);
            bothLabels.putAll(labels);
            Map<String, Map<String, String>> bothChoices = new HashMap<>(others.choices);
            choices.forEach((name, own) -> bothChoices.merge(name, own, (theirs, its) -> {
                Map<String, String> all = new HashMap<>(theirs);
                all.putAll(its);
                return all;
            }));
            return new FormWords(bothLabels, bothChoices);
        }
    }
}
