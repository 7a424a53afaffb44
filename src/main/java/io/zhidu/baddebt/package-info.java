/**
 * Bad debts, clauses 3-3.x and 3-4.2: who bears what of a debt that the customer does not pay.
 *
 * <p>Process {@code bad-debt}, one a debt. Its class follows from the shipment's release record by the table
 * {@code bad-debt-class}; the shares of the class from the table {@code bad-debt-shares}; who bears, from who held a role on
 * the day of the shipment. Every change of a case locks its customer's account.
 */
package io.zhidu.baddebt;
