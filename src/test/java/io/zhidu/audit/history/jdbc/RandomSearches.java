package io.zhidu.audit.history.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.audit.history.CaseState;
import io.zhidu.audit.history.Cursor;
import io.zhidu.audit.history.search.CaseIndex;
import io.zhidu.audit.history.search.CaseQuery;
import io.zhidu.audit.history.search.Found;
import io.zhidu.audit.history.search.TermKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever is asked together, a search finds what somebody finds who looks at each case in turn. */
abstract class RandomSearches {

    private static final int CASES = 600;
    private static final int QUERIES = 150;
    private static final int PAGE = 7;
    private static final LocalDate FIRST = LocalDate.of(1985, 1, 1);

    /** A case with its terms. */
    private record Known(Found found, String clause, String words) {}

    @Autowired
    private CaseIndex index;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final Random chance = new Random(20261126);
    private final Map<String, Known> all = new HashMap<>();

    @BeforeEach
    void cases() {
        transaction.executeWithoutResult(begun -> {
            for (int i = 0; i < CASES; i++) {
                put("random-search-" + i);
            }
        });
    }

    @AfterEach
    void remove() {
        transaction.executeWithoutResult(begun -> all.keySet().forEach(index::remove));
    }

    private void put(String id) {
        LocalDateTime at = FIRST.plusDays(chance.nextInt(40)).atTime(chance.nextInt(3), 0); // many at the same time
        String person = "searched" + chance.nextInt(4);
        Found found = new Found(
                id,
                "SUCHE-" + (100 + chance.nextInt(200)),
                "searched-" + chance.nextInt(3),
                chance.nextInt(10) == 0 ? CaseState.RUNNING : CaseState.ENDED,
                "endEvent_" + chance.nextInt(5),
                at,
                person,
                null,
                chance.nextBoolean() ? "甲乙公司" : "乙甲公司",
                chance.nextInt(5) == 0 ? null : BigDecimal.valueOf(chance.nextInt(100_000), 2));
        Known known = new Known(found, "9-" + chance.nextInt(6), chance.nextBoolean() ? "水管漏水" : "漏水管水");
        all.put(id, known);
        index.put(found, terms(known), known.words());
    }

    private static Map<TermKind, Set<String>> terms(Known known) {
        String number = known.found().number();
        return Map.of(
                TermKind.NUMBER, Set.of("SUCHE-", number.substring(0, 7), number.substring(0, 8), number),
                TermKind.PERSON, Set.of(known.found().begunBy()),
                TermKind.CLAUSE, Set.of(known.clause()),
                TermKind.CUSTOMER, pairs(known.found().customer()),
                TermKind.TEXT, pairs(known.words()));
    }

    private static Set<String> pairs(String text) {
        return Set.of(text.substring(0, 2), text.substring(1, 3), text.substring(2, 4));
    }

    @Test
    void aSearchFindsWhatALookAtEachCaseFinds() {
        int most = 0;
        for (int i = 0; i < QUERIES; i++) {
            CaseQuery query = query();
            List<String> expected = all.values().stream()
                    .filter(known -> fits(known, query))
                    .map(Known::found)
                    .sorted(Comparator.comparing(Found::begunAt)
                            .thenComparing(Found::id)
                            .reversed())
                    .map(Found::id)
                    .toList();
            assertThat(found(query)).as(query.toString()).isEqualTo(expected);
            assertThat(foundByLongLists(query)).as(query.toString()).isEqualTo(expected);
            most = Math.max(most, expected.size());
        }
        assertThat(most).isGreaterThan(CASES / 4);
    }

    private List<String> found(CaseQuery query) {
        List<String> ids = new ArrayList<>();
        Cursor after = null;
        List<Found> page;
        do {
            page = index.find(query, after, PAGE);
            page.stream().limit(PAGE).map(Found::id).filter(all::containsKey).forEach(ids::add);
            after = page.isEmpty()
                    ? null
                    : page.get(Math.min(PAGE, page.size()) - 1).cursor();
        } while (page.size() > PAGE);
        return ids;
    }

    /** As where no list is short. */
    private List<String> foundByLongLists(CaseQuery query) {
        return new CaseFinder(jdbc, JdbcCaseIndex::row, -1)
                .find(query, Place.FIRST, CASES + 1).stream()
                        .map(Found::id)
                        .filter(all::containsKey)
                        .toList();
    }

    /** Each condition in a quarter of all. */
    private CaseQuery query() {
        return new CaseQuery(
                sometimes("SUCHE-" + (chance.nextInt(2) + 1)),
                sometimes(chance.nextBoolean() ? "甲公司" : "公司"),
                sometimes(chance.nextBoolean() ? "漏水" : "水管漏"),
                sometimes("searched-" + chance.nextInt(3)),
                sometimes("searched" + chance.nextInt(4)),
                sometimes("9-" + chance.nextInt(6)),
                chance.nextInt(4) == 0 ? CaseState.ENDED : null,
                sometimes("endEvent_" + chance.nextInt(5)),
                chance.nextInt(4) == 0 ? FIRST.plusDays(chance.nextInt(40)) : FIRST,
                FIRST.plusDays(chance.nextInt(4) == 0 ? chance.nextInt(40) : 50),
                chance.nextInt(4) == 0 ? BigDecimal.valueOf(chance.nextInt(1000)) : null,
                chance.nextInt(4) == 0 ? BigDecimal.valueOf(chance.nextInt(1000)) : null);
    }

    private String sometimes(String value) {
        return chance.nextInt(4) == 0 ? value : null;
    }

    private static boolean fits(Known known, CaseQuery query) {
        Found found = known.found();
        LocalDate day = found.begunAt().toLocalDate();
        BigDecimal amount = found.amount();
        return (query.number() == null || found.number().startsWith(query.number()))
                && (query.customer() == null || found.customer().contains(query.customer()))
                && (query.text() == null || known.words().contains(query.text()))
                && same(query.process(), found.process())
                && same(query.person(), found.begunBy())
                && same(query.clause(), known.clause())
                && same(query.state(), found.state())
                && same(query.outcome(), found.outcome())
                && !day.isBefore(query.from())
                && !day.isAfter(query.to())
                && (query.least() == null || amount != null && amount.compareTo(query.least()) >= 0)
                && (query.most() == null || amount != null && amount.compareTo(query.most()) <= 0);
    }

    private static boolean same(Object wanted, Object is) {
        return wanted == null || wanted.equals(is);
    }
}
