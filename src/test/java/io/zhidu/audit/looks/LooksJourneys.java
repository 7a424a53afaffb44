package io.zhidu.audit.looks;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.audit.looks.Looks.Filter;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The record of looks; one body for both databases. */
abstract class LooksJourneys {

    private static final LocalDateTime AT = LocalDateTime.of(2018, 5, 4, 23, 59, 59, 999_000_000);

    @Autowired
    Looks looks;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    TransactionTemplate transaction;

    private String person;

    @BeforeEach
    void anAuditorOfHisOwn() {
        person = "audit" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aLookAtAnInstanceIsFoundByTheNumberOfItsCase() {
        String number = "REVIEW-" + person;
        String instance = runtimeService
                .startProcessInstanceByKey("credit-review", number)
                .getId();
        look(instance, AT);
        assertThat(find(new Filter(person, number, null))).singleElement().satisfies(look -> {
            assertThat(look.number()).isEqualTo(number);
            assertThat(look.instance()).isEqualTo(instance);
            assertThat(look.at()).isEqualTo(AT);
            assertThat(look.conditions()).isEqualTo("審計 😀");
        });
        assertThat(find(new Filter(person, instance, null))).hasSize(1);
    }

    /** The page of a repair order names its number, and 歷程 opens an instance. */
    @Test
    void aLookAtANumberIsOfTheInstanceThatHasIt() {
        String number = "REVIEW-" + person;
        String instance = runtimeService
                .startProcessInstanceByKey("credit-review", number)
                .getId();
        look(number, AT);
        assertThat(find(new Filter(person, number, null)))
                .singleElement()
                .satisfies(look -> assertThat(look.instance()).isEqualTo(instance));
        look(number + "-of-none", AT);
        assertThat(find(new Filter(person, number + "-of-none", null)))
                .singleElement()
                .satisfies(look -> assertThat(look.instance()).isNull());
    }

    @Test
    void aNumberIsItsOwnAndAListIsOfNoCase() {
        look("WX-1", AT);
        look(Look.MANY, AT);
        look(UUID.randomUUID().toString(), AT);
        assertThat(find(new Filter(person, null, null)))
                .extracting(Look::number)
                .containsExactlyInAnyOrder("WX-1", null, null);
    }

    @Test
    void aDayBeginsAtMidnightAndEndsBeforeTheNext() {
        look("WX-2", AT);
        look("WX-3", AT.plusNanos(1_000_000));
        assertThat(find(new Filter(person, null, LocalDate.of(2018, 5, 4))))
                .extracting(Look::number)
                .containsExactly("WX-2");
        assertThat(find(new Filter(person, null, LocalDate.of(2018, 5, 5))))
                .extracting(Look::number)
                .containsExactly("WX-3");
    }

    @Test
    void pagesFollowEachOtherNewestFirst() {
        for (int i = 1; i <= 5; i++) {
            look("WX-1" + i, AT);
        }
        List<Look> first = looks.find(new Filter(person, null, null), null, 3);
        List<Look> second =
                looks.find(new Filter(person, null, null), first.get(2).id(), 3);
        assertThat(first).extracting(Look::number).containsExactly("WX-15", "WX-14", "WX-13");
        assertThat(second).extracting(Look::number).containsExactly("WX-12", "WX-11");
    }

    @Test
    void aLookStaysWhenTheReadingAroundItIsRolledBackOrReadOnly() {
        TransactionTemplate reading = new TransactionTemplate(transaction.getTransactionManager());
        reading.setReadOnly(true);
        reading.executeWithoutResult(status -> {
            look("WX-20", AT);
            status.setRollbackOnly();
        });
        assertThat(find(new Filter(person, "WX-20", null))).hasSize(1);
    }

    private List<Look> find(Filter filter) {
        return looks.find(filter, null, 100);
    }

    private void look(String subject, LocalDateTime at) {
        looks.add(new Look(0, person, at, null, null, subject, "GET /x", "審計 😀", "127.0.0.1"));
    }
}
