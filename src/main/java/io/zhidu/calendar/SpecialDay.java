package io.zhidu.calendar;

import java.time.LocalDate;

/**
 * A day that is not what its weekday says.
 *
 * @param working a make-up working day, otherwise a day off
 * @param name of the holiday it belongs to
 */
public record SpecialDay(LocalDate date, boolean working, String name) {}
