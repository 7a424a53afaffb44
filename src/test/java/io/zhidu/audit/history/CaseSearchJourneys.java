package io.zhidu.audit.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.audit.history.search.CaseQuery;
import io.zhidu.audit.history.search.Found;
import io.zhidu.support.EngineDesk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

abstract class CaseSearchJourneys extends HistoryWorld {

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aCaseIsFoundByEachOfWhatIsKnownOfIt() {
        complaintOfTwoRounds();
        index();
        assertFound(query -> query.number = number);
        assertFound(query -> query.customer = customer);
        assertFound(query -> query.customer = customer.substring(1, 6));
        assertFound(query -> query.text = customer.toUpperCase());
        assertFound(query -> query.person = "bumen1");
        assertFound(query -> query.clause = "8-2.4");
        assertFound(query -> query.process = "complaint");
        assertFound(query -> query.outcome = "endEvent_satisfied");
        assertFound(query -> query.state = CaseState.ENDED);
        assertFound(query -> query.from = TUESDAY.toLocalDate());
        assertFound(query -> query.to = TUESDAY.toLocalDate());
    }

    @Test
    void whatSomebodyFilledInOrTheSystemComputedIsFoundAsFreeText() {
        complaintOfTwoRounds();
        index();
        assertFound(query -> query.text = "整只更換");
        assertFound(query -> query.text = "三次還是");
        assertNotFound(query -> query.text = "三次還要");
        assertNotFound(query -> query.text = "換更只整");
    }

    @Test
    void whatDoesNotFitIsNotFound() {
        complaintOfTwoRounds();
        index();
        assertNotFound(query -> query.customer = "司馬" + customer.substring(2));
        assertNotFound(query -> query.person = "weixiu5");
        assertNotFound(query -> query.clause = "1-3.1");
        assertNotFound(query -> query.process = "repair-order");
        assertNotFound(query -> query.outcome = "endEvent_merged");
        assertNotFound(query -> query.state = CaseState.RUNNING);
        assertNotFound(query -> query.from = TUESDAY.toLocalDate().plusDays(1));
        assertNotFound(query -> query.to = TUESDAY.toLocalDate().minusDays(1));
        assertNotFound(query -> query.least = BigDecimal.ONE);
    }

    @Test
    void aChangedCaseIsFoundAnewAndNoLongerByWhatItWas() {
        report("漏水");
        index();
        assertFound(query -> query.state = CaseState.RUNNING);
        CaseHead first = histories.find(number).orElseThrow();
        report("又漏水");
        desk.run("tousu1", () -> complaints.merge(first.number(), number));
        index();
        number = first.number();
        assertNotFound(query -> query.state = CaseState.RUNNING);
        assertFound(query -> query.outcome = "endEvent_merged");
    }

    @Test
    void pagesOfASearchHoldEachCaseOnceTheLatestFirst() {
        List<String> reported = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            desk.at(TUESDAY.plusMinutes(i / 2)); // some at the same minute
            report("漏水");
            reported.add(0, number);
        }
        index();
        Query wanted = new Query();
        wanted.customer = customer;
        List<Found> seen = new ArrayList<>();
        String after = null;
        do {
            Page<Found> page = search.find(wanted.build(), after, 3);
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(3);
            seen.addAll(page.rows());
            after = page.next();
        } while (after != null);
        assertThat(seen).extracting(Found::number).containsExactlyInAnyOrderElementsOf(reported);
        assertThat(seen).isSortedAccordingTo((a, b) -> b.begunAt().compareTo(a.begunAt()));
    }

    @Test
    void onePieceIsTooShortToLookFor() {
        Query wanted = new Query();
        wanted.text = "漏";
        EngineDesk.assertRefused(() -> search.find(wanted.build(), null, 3), "history.search.tooShort");
    }

    @Test
    void aWildcardIsACharacterLikeAnyOther() {
        report("漏水");
        index();
        assertNotFound(query -> query.number = "TS%");
        assertNotFound(query -> query.customer = customer.substring(0, 4) + "%%");
    }

    @Test
    void aTransactionNotesItsCasesOnceAndOneThatFailedNone() {
        report("漏水");
        index();
        String instance = histories.find(number).orElseThrow().id();
        assertThat(changes(instance)).isZero();
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(status -> {
            engine.getRuntimeService().setVariable(instance, "note", "一");
            status.setRollbackOnly();
        });
        assertThat(changes(instance)).isZero();
        transaction.executeWithoutResult(status -> {
            engine.getRuntimeService().setVariable(instance, "note", "一");
            engine.getRuntimeService().setVariable(instance, "other", "二");
        });
        assertThat(changes(instance)).isEqualTo(1);
    }

    private long changes(String instance) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_case_change WHERE id = :id")
                .param("id", instance)
                .query(Long.class)
                .single();
    }

    private void assertFound(Consumer<Query> more) {
        assertThat(numbers(more)).contains(number);
    }

    private void assertNotFound(Consumer<Query> more) {
        assertThat(numbers(more)).doesNotContain(number);
    }

    /** With and without the customer, so that each criterion leads once and is checked once. */
    private List<String> numbers(Consumer<Query> more) {
        Query alone = new Query();
        more.accept(alone);
        Query together = new Query();
        together.customer = customer;
        more.accept(together);
        List<String> first = search.find(alone.build(), null, 500).rows().stream()
                .map(Found::number)
                .toList();
        List<String> second = search.find(together.build(), null, 500).rows().stream()
                .map(Found::number)
                .toList();
        assertThat(first.contains(number)).isEqualTo(second.contains(number));
        return second;
    }

    static final class Query {
        String number;
        String customer;
        String text;
        String process;
        String person;
        String clause;
        CaseState state;
        String outcome;
        LocalDate from;
        LocalDate to;
        BigDecimal least;
        BigDecimal most;

        CaseQuery build() {
            return new CaseQuery(
                    number, customer, text, process, person, clause, state, outcome, from, to, least, most);
        }
    }
}
