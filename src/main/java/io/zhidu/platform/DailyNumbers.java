package io.zhidu.platform;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers {@code XX-yyyymmdd-nnnn}: a ticket from the database's own counter, less the day's first one. The counter gives
 * tickets at once and never twice, also to two nodes, and nobody holds a lock while his own work is being saved.
 */
public final class DailyNumbers {

    private final String prefix;
    private final String table;
    private final String column;
    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final Map<LocalDate, Long> bases = new ConcurrentHashMap<>();

    /**
     * @param table the tickets are in {@code <table>_ticket}, the days' first ones in {@code <table>_day}
     * @param column the day's name in both
     */
    public DailyNumbers(
            String prefix, String table, String column, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.prefix = prefix;
        this.table = table;
        this.column = column;
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public String next(LocalDate day) {
        long ticket = ticket(day);
        long base = base(day, ticket);
        while (ticket <= base) { // taken before, but slower than, the one that became the day's first
            ticket = ticket(day);
        }
        return "%s-%s-%04d".formatted(prefix, day.format(DateTimeFormatter.BASIC_ISO_DATE), ticket - base);
    }

    private long ticket(LocalDate day) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO %s_ticket (%s) VALUES (:day)".formatted(table, column))
                .param("day", day)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private long base(LocalDate day, long ticket) {
        bases.keySet().removeIf(other -> other.isBefore(day.minusDays(1)));
        Long known = bases.get(day);
        if (known == null) {
            known = find(day).orElseGet(() -> firstOfTheDay(day, ticket - 1));
            bases.put(day, known);
        }
        return known;
    }

    private long firstOfTheDay(LocalDate day, long base) {
        try {
            ownTransaction.executeWithoutResult(
                    status -> jdbc.sql("INSERT INTO %s_day (%s, base) VALUES (:day, :base)".formatted(table, column))
                            .param("day", day)
                            .param("base", base)
                            .update());
            return base;
        } catch (DuplicateKeyException e) {
            return find(day).orElseThrow(() -> e);
        }
    }

    private Optional<Long> find(LocalDate day) {
        return jdbc.sql("SELECT base FROM %s_day WHERE %s = :day".formatted(table, column))
                .param("day", day)
                .query(Long.class)
                .optional();
    }
}
