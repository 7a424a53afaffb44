/**
 * Dated catalogues: a policy that the business brings as a file is kept as versions, each in force from its day until the
 * next one's; one that is in force is never changed, so that a past day keeps its values.
 */
package io.zhidu.platform.dated;
