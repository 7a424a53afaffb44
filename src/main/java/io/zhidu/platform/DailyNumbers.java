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
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Numbers {@code XX-yyyymmdd-nnnn}: a ticket from the database's own counter, less the day's first one. The counter gives
 * tickets at once and never twice, also to two nodes, and nobody holds a lock while his own work is being saved.
 */
public final class DailyNumbers {

    private final String prefix;
    private final String table;
    private final String column;
    private final JdbcClient jdbc;
    private final Map<LocalDate, Long> bases = new ConcurrentHashMap<>();

    /**
     * @param table the tickets are in {@code <table>_ticket}, the days' first ones in {@code <table>_day}
     * @param column the day's name in both
     */
    public DailyNumbers(String prefix, String table, String column, JdbcClient jdbc) {
        this.prefix = prefix;
        this.table = table;
        this.column = column;
        this.jdbc = jdbc;
    }

    /** Needs the transaction of what the number is for. */
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
        Long known = bases.get(day);
        if (known != null) {
            return known;
        }
        long base = find(day).orElseGet(() -> firstOfTheDay(day, ticket - 1));
        rememberOnceCommitted(day, base);
        return base;
    }

    /**
     * Within the transaction that draws the number: a second connection for it would never come where all that the pool has
     * wait for theirs. Once a day others wait until it ends.
     */
    private long firstOfTheDay(LocalDate day, long base) {
        try {
            jdbc.sql("INSERT INTO %s_day (%s, base) VALUES (:day, :base)".formatted(table, column))
                    .param("day", day)
                    .param("base", base)
                    .update();
            return base;
        } catch (DuplicateKeyException e) {
            return find(day).orElseThrow(() -> e);
        }
    }

    private void rememberOnceCommitted(LocalDate day, long base) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bases.keySet().removeIf(other -> other.isBefore(day.minusDays(1)));
                bases.put(day, base);
            }
        });
    }

    private Optional<Long> find(LocalDate day) {
        return jdbc.sql("SELECT base FROM %s_day WHERE %s = :day".formatted(table, column))
                .param("day", day)
                .query(Long.class)
                .optional();
    }
}
