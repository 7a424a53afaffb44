/** Register of paid services (1-5.3) and statistics of timeliness (1-5.4) as pages and spreadsheets. */
package io.zhidu.repair.month.web;
