/** Headings, paragraphs, tables and pictures on A4 pages, with Chinese and Latin characters, bookmarks and page numbers. */
package io.zhidu.audit.file.pdf;
