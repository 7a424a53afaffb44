package io.zhidu.baddebt;

import java.time.LocalDateTime;

/** A document of a case, without its content. */
public record Evidence(int seq, String name, String sha256, LocalDateTime at, String by) {}
