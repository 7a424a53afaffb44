/**
 * Repair service, part 1 of the regulations: from a resident's report to the month-end register.
 *
 * <p>Processes: {@code repair-order} (clauses 1-3.1 to 1-3.7) and {@code repair-month-end} (1-3.8, 1-5.3, 1-5.4). The fee
 * standard (1-5.2) is in {@code io.zhidu.repair.fees}. This package holds the rules; {@code process} ties them to the
 * engine, {@code jdbc} to the tables, {@code web} to pages and API.
 */
package io.zhidu.repair;
