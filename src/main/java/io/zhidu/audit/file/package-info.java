/**
 * The case file: everything about a case on paper and in an archive, for whoever audits it years later without this
 * product beside him. {@code case.json} holds all of it; its SHA-256 and the head of the case's chain are printed.
 */
package io.zhidu.audit.file;
