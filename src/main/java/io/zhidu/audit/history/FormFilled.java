package io.zhidu.audit.history;

import java.time.LocalDateTime;
import java.util.List;

/** A form as it was filled in. @param task the engine's id; null for a start form */
public record FormFilled(
        long id,
        String element,
        String elementName,
        String task,
        LocalDateTime at,
        String by,
        String byName,
        List<Field> fields) {}
