/** What happened, under which clause, by whom, and proof that nobody touched it. */
package io.zhidu.audit;
