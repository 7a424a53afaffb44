/** Messages to customers, written to a table with the case's own changes; a job sends what stands there. */
package io.zhidu.platform.outbox;
