package io.zhidu.incentive.jdbc;

import io.zhidu.incentive.evidence.Books;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBooks implements Books {

    private final JdbcClient jdbc;

    JdbcBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean change(String settlement) {
        if (count(settlement)) {
            return true;
        }
        return !isClosed(settlement) && (begin(settlement, 1, false) || count(settlement));
    }

    private boolean count(String settlement) {
        return jdbc.sql(
                                "UPDATE incentive_book SET changes = changes + 1 WHERE settlement = :settlement AND closed = FALSE")
                        .param("settlement", settlement)
                        .update()
                == 1;
    }

    private boolean begin(String settlement, long changes, boolean closed) {
        try {
            jdbc.sql("INSERT INTO incentive_book (settlement, changes, closed) VALUES (:settlement, :changes, :closed)")
                    .param("settlement", settlement)
                    .param("changes", changes)
                    .param("closed", closed)
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false; // somebody else was faster
        }
    }

    @Override
    public long changes(String settlement) {
        return jdbc.sql("SELECT changes FROM incentive_book WHERE settlement = :settlement")
                .param("settlement", settlement)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    @Override
    public boolean isClosed(String settlement) {
        return jdbc.sql("SELECT closed FROM incentive_book WHERE settlement = :settlement")
                .param("settlement", settlement)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    public boolean close(String settlement, long changes) {
        if (changes == 0 && begin(settlement, 0, true)) {
            return true;
        }
        return jdbc.sql("""
                                UPDATE incentive_book SET closed = TRUE
                                WHERE settlement = :settlement AND changes = :changes AND closed = FALSE""")
                        .param("settlement", settlement)
                        .param("changes", changes)
                        .update()
                == 1;
    }
}
