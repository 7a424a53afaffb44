/**
 * 歷程: what happened in a case, read by auditors years later. Reads the engine's history, {@code form_record} and what each procedure
 * keeps; changes nothing but its own search index. A case is a process instance; long lists come page by page.
 */
package io.zhidu.audit.history;
