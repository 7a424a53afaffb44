package io.zhidu.credit;

import java.time.LocalDateTime;

/** Somebody gave up opening an account's credit, clause 3-1.1: what was missing stays missing, and the credit closed. */
public record Abandonment(LocalDateTime at, String by, String reason) {}
