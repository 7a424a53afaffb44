/**
 * What persons bear of bad debts and how it is taken from their wages, clauses 3-4.1, 3-4.2 and 3-deduct.
 *
 * <p>A personal ledger that is only ever added to; process {@code income-deduction}, once for each month; the statement that each
 * person reads. The parts themselves come from the bad-debt case as a {@link io.zhidu.baddebt.deduction.DeductionOrder}.
 */
package io.zhidu.baddebt.deduction;
