package io.zhidu.audit.history.engine;

import io.zhidu.audit.history.Models;
import io.zhidu.platform.EngineDoor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** The deployed models. A version never changes, so each is read once. */
@Component
class EngineModels implements Models {

    private final RepositoryService repository;
    private final EngineDoor door;
    private final Map<String, Model> models = new ConcurrentHashMap<>();
    private final Map<String, FormWords> forms = new ConcurrentHashMap<>();
    private final Map<String, RuleBook> tables = new ConcurrentHashMap<>();

    EngineModels(RepositoryService repository, EngineDoor door) {
        this.repository = repository;
        this.door = door;
    }

    @Override
    public Model of(String definition) {
        return read(
                models,
                definition,
                id -> {
                    ProcessDefinition known = repository.getProcessDefinition(id);
                    return ModelReader.read(
                            known.getKey(), known.getName(), known.getVersion(), repository.getBpmnModelInstance(id));
                },
                new Model(definition, definition, 0, Map.of(), Map.of(), List.of()));
    }

    @Override
    public String xml(String definition) {
        return door.open(() -> text(repository.getProcessModel(definition)));
    }

    @Override
    public Map<String, String> processes() {
        Map<String, String> names = new LinkedHashMap<>();
        latest().forEach(each -> names.put(each.getKey(), each.getName()));
        return names;
    }

    @Override
    public List<Outcome> outcomes() {
        return latest().stream()
                .map(each -> of(each.getId()))
                .flatMap(this::outcomes)
                .toList();
    }

    private Stream<Outcome> outcomes(Model model) {
        return model.ends().stream()
                .map(end -> new Outcome(model.process(), end, model.element(end).name()));
    }

    private List<ProcessDefinition> latest() {
        return door.open(() -> repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list());
    }

    @Override
    public String rule(String decisionDefinition, String rule) {
        return table(decisionDefinition).rules().getOrDefault(rule, "");
    }

    @Override
    public int tableVersion(String decisionDefinition) {
        return table(decisionDefinition).version();
    }

    @Override
    public String column(String decisionDefinition, String label) {
        return table(decisionDefinition).columns().get(label);
    }

    @Override
    public FormWords forms(String definition) {
        return read(
                forms,
                definition,
                id -> ModelReader.asking(repository.getBpmnModelInstance(id)).stream()
                        .map(element -> form(id, element))
                        .reduce(FormWords.NONE, FormWords::or),
                FormWords.NONE);
    }

    @Override
    public FormWords form(String definition, String element) {
        return read(
                forms,
                definition + "/" + element,
                key -> {
                    ProcessDefinition known = repository.getProcessDefinition(definition);
                    String resource = ModelReader.form(repository.getBpmnModelInstance(definition), element);
                    return resource == null
                            ? FormWords.NONE
                            : FormWordsReader.read(
                                    resource, text(repository.getResourceAsStream(known.getDeploymentId(), resource)));
                },
                FormWords.NONE);
    }

    private RuleBook table(String decisionDefinition) {
        return read(
                tables,
                decisionDefinition,
                id -> {
                    int version = repository.getDecisionDefinition(id).getVersion();
                    return RuleBook.read(version, repository.getDmnModelInstance(id));
                },
                new RuleBook(0, Map.of(), Map.of()));
    }

    /** @param gone what stands for a version that was deleted */
    private <T> T read(Map<String, T> known, String key, Function<String, T> reader, T gone) {
        T present = known.get(key);
        if (present == null) {
            try {
                present = door.open(() -> reader.apply(key));
                known.put(key, present);
            } catch (NullValueException e) {
                return gone;
            }
        }
        return present;
    }

    private static String text(InputStream content) {
        try (content) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
