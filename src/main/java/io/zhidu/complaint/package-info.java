/**
 * Complaints (clauses 4-8, 4-9, 8-2.4, 6-c): nobody waits unheard, and it is not over until the customer says so. Process
 * {@code complaint}: registered and acknowledged, rated by a table, assigned, handled, answered, called back by somebody who
 * did not handle it; whoever is not satisfied is heard one level higher, up to the supervision committee. Clocks on the
 * working calendar stop while the customer owes an answer. The journal has a row for everything that happened.
 */
package io.zhidu.complaint;
