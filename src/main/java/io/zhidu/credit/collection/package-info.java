/**
 * Collection plans, clauses 3-1.4.1, 3-2.2.3 and 3-4.1: when the money that is owed beyond credit comes in.
 *
 * <p>Process {@code over-credit-collection}, one for each released shipment that has a plan. A plan is never changed, but made
 * anew when the facts of its request have; what came in is read from the receipts, instalment by instalment in the order of their
 * days.
 */
package io.zhidu.credit.collection;
