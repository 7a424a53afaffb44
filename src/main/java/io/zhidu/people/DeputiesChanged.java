package io.zhidu.people;

/**
 * Published in the transaction that names or withdraws a deputy: open work may have another one to do it.
 *
 * @param principal whose deputy
 */
public record DeputiesChanged(String principal) {}
