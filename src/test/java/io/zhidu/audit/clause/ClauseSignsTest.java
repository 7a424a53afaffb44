package io.zhidu.audit.clause;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.incentive.evidence.SettlementKind;
import io.zhidu.support.ModelChecker;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is counted is declared for every clause, and declared of elements that there are. */
class ClauseSignsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath();

    private final ClauseCatalogue catalogue = new ClauseCatalogue();

    @Test
    void everyBuiltClauseSaysWhatKeepsAndWhatBreaksItOrWhyThatCannotBeCounted() {
        assertThat(catalogue.built()).hasSizeGreaterThan(40).allSatisfy(clause -> {
            Set<Meaning> meanings =
                    catalogue.signs(clause.id()).stream().map(Sign::meaning).collect(Collectors.toSet());
            assertThat(meanings).as(clause.id()).containsAnyOf(Meaning.KEPT, Meaning.UNCOUNTED);
            assertThat(meanings).as(clause.id()).containsAnyOf(Meaning.BROKEN, Meaning.UNCOUNTED);
        });
    }

    @Test
    void everySignIsOfABuiltClauseAndSaidInBothLanguages() {
        List<String> built = catalogue.built().stream().map(Clause::id).toList();
        assertThat(catalogue.signs()).allSatisfy(sign -> {
            assertThat(built).contains(sign.clause());
            assertThat(sign.zh()).as(sign.toString()).isNotBlank();
            assertThat(sign.en()).as(sign.toString()).isNotBlank();
        });
    }

    @Test
    void everySignNamesAnElementARuleOrAnAnswerThatIsThere() {
        String models = text(".bpmn");
        String decisions = text(".dmn");
        String forms = ModelChecker.files(ROOT.resolve("forms"), ".form", ".html").stream()
                .map(ModelChecker::read)
                .collect(Collectors.joining());
        assertThat(catalogue.signs()).filteredOn(sign -> sign.how() != null).allSatisfy(sign -> {
            String file = sign.how() == How.RULE ? decisions : models;
            String model = file.substring(file.indexOf("id=\"" + sign.process() + "\""));
            int next = model.indexOf("definitions>");
            assertThat(model.substring(0, next)).as(sign.toString()).contains("id=\"" + sign.element() + "\"");
            if (sign.how() == How.IN_TIME || sign.how() == How.LATE || sign.how() == How.ANSWER) {
                assertThat(sign.element()).startsWith("userTask_");
            }
            if (sign.how() == How.ANSWER) {
                String[] answer = sign.answer().replace("\"", "").split(":");
                assertThat(forms).contains(answer[0]).contains("\"" + answer[1] + "\"");
            }
        });
    }

    @Test
    void theNumbersOfAClauseAreThoseOfAKindOfSettlement() {
        List<String> kinds = Stream.of(SettlementKind.values())
                .map(kind -> "-" + kind.code())
                .toList();
        assertThat(catalogue.built().stream().map(Clause::numbers).filter(numbers -> !numbers.isEmpty()))
                .hasSameElementsAs(kinds);
    }

    private static String text(String ending) {
        return ModelChecker.files(ROOT.resolve("processes"), ending).stream()
                .map(ModelChecker::read)
                .collect(Collectors.joining());
    }
}
