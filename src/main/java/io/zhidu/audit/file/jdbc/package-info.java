/** What a case file takes from the tables itself: documents, ledgers, heads of chains. */
package io.zhidu.audit.file.jdbc;
