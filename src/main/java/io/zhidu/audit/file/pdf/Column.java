package io.zhidu.audit.file.pdf;

/**
 * A column of a printed table.
 *
 * @param share of the page's width, in relation to the other columns
 */
public record Column(String heading, float share) {}
