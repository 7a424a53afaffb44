/** The case file on paper: one class a chapter. */
package io.zhidu.audit.file.print;
