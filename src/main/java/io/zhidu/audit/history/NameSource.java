package io.zhidu.audit.history;

import java.util.Set;

/** Names of what fields refer to by a number or code. */
public interface NameSource {

    /** Of forms, their rows and variables. */
    Set<String> fields();

    /**
     * @param number of the case
     * @param value the number or code
     * @return null where nothing has it
     */
    String of(String number, String field, String value);
}
