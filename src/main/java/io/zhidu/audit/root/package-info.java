/** One hash a day over everything written on it: who keeps it outside proves years later that nobody rewrote a chain. */
package io.zhidu.audit.root;
