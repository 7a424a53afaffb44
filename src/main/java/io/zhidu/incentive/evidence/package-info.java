/**
 * What incentives are computed from, clauses 2-4.1, 2-4.2, 2-2, 2-6, 2-7 and 2-8: trips, accidents, quality scores, service cost,
 * receipts and amounts of another document; the dated catalogues of Annex 1 (project coefficients) and Annex 2 (sales rates).
 *
 * <p>Evidence is never changed: what is wrong is withdrawn with a reason and recorded anew, and only until the settlements that it
 * counts in are locked.
 */
package io.zhidu.incentive.evidence;
