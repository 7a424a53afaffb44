/** Downloads for the auditor: a case as PDF and as archive, lists as CSV and as spreadsheet. */
package io.zhidu.audit.file.web;
