/** The fee standard, clause 1-5.2: dated catalogue versions, imported from CSV; a version in force never changes. */
package io.zhidu.repair.fees;
