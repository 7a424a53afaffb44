package io.zhidu.repair;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A small estate for tests, beside whatever the demo company has brought in. */
public final class RepairFixtures {

    public static final String BUILDING = "T01";
    public static final String VERSION = "test-2020";

    private RepairFixtures() {}

    /** Puts the estate in once. In force since 2020, until the demo company's of 2026: T-LABOUR 50.00, T-TAP 35.50. */
    public static void load(JdbcClient jdbc) {
        if (jdbc.sql("SELECT COUNT(*) FROM building WHERE id = 'T01'")
                        .query(Long.class)
                        .single()
                > 0) {
            return;
        }
        jdbc.sql("INSERT INTO area (id, name) VALUES ('TestArea', '試區')").update();
        jdbc.sql("INSERT INTO building (id, area_id, name) VALUES ('T01', 'TestArea', '試樓')")
                .update();
        for (String one : new String[] {"tech1", "tech2"}) {
            jdbc.sql("INSERT INTO staff (id, name, area_id, active) VALUES (:id, :id, 'TestArea', TRUE)")
                    .param("id", one)
                    .update();
        }
        jdbc.sql("INSERT INTO staff_specialty (staff_id, specialty) VALUES ('tech1', 'plumbing')")
                .update();
        jdbc.sql("INSERT INTO staff_specialty (staff_id, specialty) VALUES ('tech2', 'electrical')")
                .update();
        feeStandard(jdbc);
    }

    private static void feeStandard(JdbcClient jdbc) {
        jdbc.sql("""
                        INSERT INTO fee_standard (version, effective_from, file_name, file_sha256, imported_at, imported_by)
                        VALUES (:v, DATE '2020-01-01', 'test.csv', '0', TIMESTAMP '2020-01-01 00:00:00', 'test')""").param("v", VERSION).update();
        item(jdbc, "T-LABOUR", "人工", "50.00");
        item(jdbc, "T-TAP", "水龍頭", "35.50");
    }

    private static void item(JdbcClient jdbc, String code, String name, String price) {
        jdbc.sql("""
                        INSERT INTO fee_item (version, code, category, name, unit, unit_price)
                        VALUES (:v, :code, 'plumbing', :name, '項', :price)""")
                .param("v", VERSION)
                .param("code", code)
                .param("name", name)
                .param("price", new java.math.BigDecimal(price))
                .update();
    }
}
