package io.zhidu.credit;

import java.time.LocalDateTime;

/** Credit was opened or closed, or what is missing changed (3-1.1). */
public record StandingChange(LocalDateTime at, String by, Standing standing) {}
