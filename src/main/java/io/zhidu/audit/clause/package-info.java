/**
 * The clauses of the regulations, the elements and rules that carry each of them out, and from the history how often each was
 * carried out, kept and broken. What counts as what is declared in {@code clause-signs.csv}, beside the catalogue.
 */
package io.zhidu.audit.clause;
