/**
 * CSV as an office's spreadsheet writes and reads it, for every import: UTF-8 or GBK, rows numbered as the spreadsheet shows
 * them, all bad rows listed, one bad row refuses the file. A {@link io.zhidu.platform.csv.CsvKind} says what its rows are.
 */
package io.zhidu.platform.csv;
