/**
 * The index by which cases are found: filled a few seconds after each change, outside of the users' transactions. A search reads one
 * stretch of one index, whichever criterion has the fewest cases, and checks the others on what it found there.
 */
package io.zhidu.audit.history.search;
