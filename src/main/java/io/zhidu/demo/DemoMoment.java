package io.zhidu.demo;

import java.time.LocalDateTime;

/** Something that happens in the story. */
public record DemoMoment(LocalDateTime at, Runnable deed) {}
