/** How long the history of each process is kept, and that it is kept so: section "zhidu.audit.retention". */
package io.zhidu.audit.retention;
