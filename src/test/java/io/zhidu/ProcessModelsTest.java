package io.zhidu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhidu.support.ModelChecker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every model and form in the working tree, against the rules of the house. */
class ProcessModelsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final List<Path> MODELS = ModelChecker.files(ROOT.resolve("processes"), ".bpmn");

    private final ModelChecker checker = new ModelChecker(ROOT);

    @Test
    void everyModelFollowsTheHouse() {
        assertThat(MODELS.stream().flatMap(this::problems)).isEmpty();
    }

    @Test
    void everyBuiltClauseIsCarriedByAnElement() {
        MODELS.forEach(this::problems);
        List<String> built = ModelChecker.read(ROOT.resolve("src/main/resources/clauses.csv"))
                .lines()
                .filter(line -> line.endsWith(",yes"))
                .map(line -> line.split(",", 2)[0])
                .toList();
        assertThat(built).isNotEmpty();
        assertThat(checker.carriedClauses()).containsAll(built);
    }

    @Test
    void deployedFilesHaveUniqueNamesThatBeginWithTheirProcess() {
        List<Path> files = Stream.of("processes", "forms")
                .flatMap(folder -> ModelChecker.files(ROOT.resolve(folder), ".bpmn", ".dmn", ".form", ".html").stream())
                .toList();
        assertThat(files).extracting(file -> file.getFileName().toString()).doesNotHaveDuplicates();
        assertThat(files)
                .allSatisfy(file -> assertThat(file.getFileName().toString())
                        .startsWith(file.getParent().getFileName().toString()));
    }

    @Test
    void aFormsIdIsItsFileStem() throws IOException {
        for (Path form : ModelChecker.files(ROOT.resolve("forms"), ".form")) {
            String id = new ObjectMapper().readTree(form.toFile()).path("id").asText();
            assertThat(id + ".form").isEqualTo(form.getFileName().toString());
        }
    }

    @Test
    void theCheckerFindsWhatIsWrong() {
        String bad = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <process id="other">
                    <userTask id="Task1" camunda:formRef="nowhere"/>
                    <serviceTask id="serviceTask_fly" camunda:delegateExpression="${flyDelegate}">
                      <extensionElements><camunda:properties>
                        <camunda:property name="clause" value="9-9.9"/>
                      </camunda:properties></extensionElements>
                    </serviceTask>
                    <exclusiveGateway id="gateway_isIt"/>
                    <sequenceFlow id="flow_a" sourceRef="gateway_isIt" targetRef="Task1">
                      <conditionExpression>${nobodySetsThis == 'x'}</conditionExpression>
                    </sequenceFlow>
                    <sequenceFlow id="flow_b" sourceRef="gateway_isIt" targetRef="serviceTask_fly"/>
                  </process>
                </definitions>""";
        assertThat(checker.check("bad", "bad", bad))
                .contains(
                        "process other: id differs from the file's stem",
                        "process other: no historyTimeToLive",
                        "userTask Task1: id is not <type>_<camelCase>",
                        "userTask Task1: no due date",
                        "userTask Task1: no candidate group and no assignee",
                        "userTask Task1: unknown form nowhere.form",
                        "serviceTask serviceTask_fly: no delegate flyDelegate",
                        "exclusiveGateway gateway_isIt: no default flow",
                        "sequenceFlow flow_a: exit without a label",
                        "sequenceFlow flow_a: undeclared variable nobodySetsThis",
                        "bad: clause 9-9.9 is not in the catalogue");
    }

    private Stream<String> problems(Path model) {
        String stem = model.getFileName().toString().replace(".bpmn", "");
        return checker.check(model.getParent().getFileName().toString(), stem, ModelChecker.read(model)).stream();
    }
}
