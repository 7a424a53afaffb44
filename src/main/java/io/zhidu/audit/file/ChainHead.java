package io.zhidu.audit.file;

/**
 * The end of a chain of the tamper evidence.
 *
 * @param chain the root process instance, or the business number
 * @param seq of its last link
 */
public record ChainHead(String chain, long seq, String hash) {}
