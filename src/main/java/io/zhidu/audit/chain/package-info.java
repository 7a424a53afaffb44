/**
 * Tamper evidence. Every row of the engine's history and of the ledgers goes, in its own transaction, into an append-only
 * chain ({@link io.zhidu.audit.chain.Link}); {@link io.zhidu.audit.chain.Verification} compares the chains with the tables.
 */
package io.zhidu.audit.chain;
