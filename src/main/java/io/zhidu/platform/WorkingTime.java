package io.zhidu.platform;

import java.time.Duration;
import java.time.LocalDateTime;

/** The company's working time, as far as deadlines need it; the package {@code calendar} knows the days. */
@FunctionalInterface
public interface WorkingTime {

    /** When so much working time has passed since the start, which may lie outside of working hours. */
    LocalDateTime plusWorkingTime(LocalDateTime start, Duration time);
}
