package io.zhidu.audit.clause;

import java.time.LocalDateTime;

/**
 * One time that a sign is found, with its case.
 *
 * @param process of the case
 * @param number the case's business number, null where it has none
 * @param definition the engine's id of the model that the element is in, or the rule, in its version
 * @param element what was done there, or the rule
 * @param name what that is called in the model
 * @param person who did it, null where it was the system
 */
public record Happening(
        String id,
        LocalDateTime at,
        String instance,
        String process,
        String number,
        String definition,
        String element,
        String name,
        String person) {

    Happening named(String name) {
        return new Happening(id, at, instance, process, number, definition, element, name, person);
    }
}
