package io.zhidu.demo;

import java.util.List;

/** What a procedure's files tell of the demo company's past. A bean of the profiles {@code demo} and {@code test}. */
public interface DemoStory {

    /** Whether the database has it, or something else of the procedure, already. */
    boolean isTold();

    /** What happens, in any order; what lies after now is not played. */
    List<DemoMoment> moments(DemoCalendar calendar);
}
