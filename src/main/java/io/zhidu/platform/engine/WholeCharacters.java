package io.zhidu.platform.engine;

import io.zhidu.platform.Preparation;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * On MySQL the engine makes its tables in a character set of three bytes a character, in which a name like 𠮷 or an emoji in a
 * text variable ends in an error. The columns of texts that people write are widened; on other databases there are none.
 */
@Component
@Order(5)
class WholeCharacters implements Preparation {

    private static final Logger LOG = LoggerFactory.getLogger(WholeCharacters.class);

    private final JdbcClient jdbc;

    WholeCharacters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Column(String table, String name, long length) {}

    @Override
    public void prepare() {
        narrow().forEach(column -> {
            LOG.info("{}.{} takes every character from now on", column.table(), column.name());
            jdbc.sql("ALTER TABLE %s MODIFY %s VARCHAR(%d) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin"
                            .formatted(column.table(), column.name(), column.length()))
                    .update();
        });
    }

    /** H2 names no such character set, so it finds none there. */
    private List<Column> narrow() {
        return jdbc.sql("""
                        SELECT table_name AS t, column_name AS c, character_maximum_length AS n FROM information_schema.columns
                        WHERE table_schema = SCHEMA() AND character_set_name IN ('utf8', 'utf8mb3')
                          AND UPPER(table_name) IN ('ACT_RU_VARIABLE', 'ACT_HI_VARINST', 'ACT_HI_DETAIL', 'ACT_HI_DEC_IN',
                            'ACT_HI_DEC_OUT', 'ACT_HI_COMMENT')
                          AND UPPER(column_name) IN ('TEXT_', 'TEXT2_', 'MESSAGE_')""")
                .query((row, n) -> new Column(row.getString("t"), row.getString("c"), row.getLong("n")))
                .list();
    }
}
