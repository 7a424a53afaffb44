/** Whether anybody changed what the product wrote: of a case, a day or everything; on a page, over REST and by command. */
package io.zhidu.audit.verify;
