/**
 * Credit, clauses 3-1.x of the regulations: which customers have it, how much, and how much of it is used.
 *
 * <p>Accounts, contracts and standing (3-1.1), the rolling limit (3-1.2, 3-1.3) and the snapshot of every decision are here;
 * {@code ledger} holds money and goods in, {@code release} the shipments (3-1.4, 3-2.x, process {@code shipment-release}).
 * Whoever changes anything of an account locks its row first; limit and exposure are then figures of one moment.
 */
package io.zhidu.credit;
