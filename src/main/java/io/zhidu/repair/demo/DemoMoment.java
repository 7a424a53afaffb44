package io.zhidu.repair.demo;

import java.time.LocalDateTime;

/** Something that happens in the story. */
record DemoMoment(LocalDateTime at, Runnable deed) {}
