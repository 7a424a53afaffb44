/**
 * Month end of the repair service (1-3.8, 1-5.3, 1-5.4): the month that is over, the callback sample, timeliness and pass rate.
 */
package io.zhidu.repair.month;
