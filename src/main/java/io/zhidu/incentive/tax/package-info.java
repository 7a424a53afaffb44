/**
 * Clause 2-tax: individual income tax on incentives, withheld cumulatively over the year in which they are paid out. What else a
 * person earned, deducted and paid in tax comes from payroll; a person without these figures waits alone.
 */
package io.zhidu.incentive.tax;
