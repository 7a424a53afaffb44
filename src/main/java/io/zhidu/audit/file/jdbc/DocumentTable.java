package io.zhidu.audit.file.jdbc;

import io.zhidu.audit.file.DocumentKey.Kind;

/**
 * Where documents are stored: {@code list} gives keys by the case's instance and number, {@code read} one of them.
 *
 * @param byEngine its times are moments of the server's zone, not local ones
 */
record DocumentTable(Kind kind, boolean byEngine, String list, String read) {

    static final DocumentTable VARIABLE = new DocumentTable(Kind.VARIABLE, true, """
            SELECT ID_ AS id, 0 AS seq FROM ACT_HI_DETAIL
            WHERE PROC_INST_ID_ = :instance AND VAR_TYPE_ IN ('file', 'bytes') AND BYTEARRAY_ID_ IS NOT NULL
            ORDER BY TIME_, ID_""", """
            SELECT COALESCE(d.TEXT_, d.NAME_) AS name, d.TEXT2_ AS type, d.TIME_ AS stored_at, NULL AS stored_by, b.BYTES_ AS content
            FROM ACT_HI_DETAIL d JOIN ACT_GE_BYTEARRAY b ON b.ID_ = d.BYTEARRAY_ID_ WHERE d.ID_ = :id AND 0 = :seq""");

    static final DocumentTable ATTACHMENT = new DocumentTable(Kind.ATTACHMENT, true, """
            SELECT ID_ AS id, 0 AS seq FROM ACT_HI_ATTACHMENT
            WHERE ROOT_PROC_INST_ID_ = (SELECT p.ROOT_PROC_INST_ID_ FROM ACT_HI_PROCINST p WHERE p.PROC_INST_ID_ = :instance)
              AND (PROC_INST_ID_ = :instance
                OR PROC_INST_ID_ IS NULL
                AND TASK_ID_ IN (SELECT t.ID_ FROM ACT_HI_TASKINST t WHERE t.PROC_INST_ID_ = :instance))
              AND CONTENT_ID_ IS NOT NULL
            ORDER BY CREATE_TIME_, ID_""", """
            SELECT COALESCE(a.NAME_, a.ID_) AS name, a.TYPE_ AS type, a.CREATE_TIME_ AS stored_at, a.USER_ID_ AS stored_by,
              b.BYTES_ AS content
            FROM ACT_HI_ATTACHMENT a JOIN ACT_GE_BYTEARRAY b ON b.ID_ = a.CONTENT_ID_ WHERE a.ID_ = :id AND 0 = :seq""");

    static final DocumentTable SIGNATURE = new DocumentTable(Kind.SIGNATURE, false, """
            SELECT order_number AS id, bill_revision AS seq FROM repair_signature
            WHERE order_number = :number AND image IS NOT NULL ORDER BY bill_revision""", """
            SELECT CONCAT('signature-', bill_revision, '.png') AS name, 'image/png' AS type, signed_at AS stored_at,
              recorded_by AS stored_by, image AS content
            FROM repair_signature WHERE order_number = :id AND bill_revision = :seq""");

    static final DocumentTable EVIDENCE = new DocumentTable(Kind.EVIDENCE, false, """
            SELECT number AS id, seq FROM bad_debt_evidence WHERE number = :number ORDER BY seq""", """
            SELECT file_name AS name, content_type AS type, stored_at, stored_by, content
            FROM bad_debt_evidence WHERE number = :id AND seq = :seq""");

    static final DocumentTable ID_COPY = new DocumentTable(Kind.ID_COPY, false, """
            SELECT account AS id, seq FROM credit_id_copy WHERE account = :number ORDER BY seq""", """
            SELECT file_name AS name, content_type AS type, stored_at, stored_by, content
            FROM credit_id_copy WHERE account = :id AND seq = :seq""");
}
