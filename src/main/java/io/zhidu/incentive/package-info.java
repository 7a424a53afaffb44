/**
 * Incentives, clauses 2-2 to 2-13, 2-signatures and 2-tax: bonuses of service engineers, explained line by line.
 *
 * <p>Process {@code incentive-settlement}, once for each kind and period ({@code incentive-due} begins those that are due): evidence
 * is collected, lines are computed, the department prepares, HR reviews, the leader approves, the settlement is locked, tax is
 * withheld, the payout list is there. Process {@code incentive-appeal}: a person objects to a line of his. What is computed from is in
 * {@link io.zhidu.incentive.evidence}, the tax in {@link io.zhidu.incentive.tax}.
 */
package io.zhidu.incentive;
