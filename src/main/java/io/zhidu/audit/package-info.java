/** What auditors see years later: which clause was carried out, who looked, how long it is kept. No procedure knows of it. */
package io.zhidu.audit;
