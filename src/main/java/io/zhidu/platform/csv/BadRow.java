package io.zhidu.platform.csv;

/**
 * A row that cannot be taken.
 *
 * @param row its number in the file, the heading being 1
 * @param key the key of the sentence why
 * @param value the row as it is in the file
 */
public record BadRow(long row, String key, String value) {}
