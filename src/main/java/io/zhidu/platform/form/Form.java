package io.zhidu.platform.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A deployed form as the server reads it.
 *
 * @param sendsOnlyChanges an embedded form leaves out what the person did not change, so the present value stands
 */
record Form(Map<String, FormField> fields, boolean sendsOnlyChanges) {

    static Form of(List<FormField> fields, boolean sendsOnlyChanges) {
        Map<String, FormField> byKey = new LinkedHashMap<>();
        fields.forEach(field -> byKey.putIfAbsent(field.key(), field));
        return new Form(byKey, sendsOnlyChanges);
    }
}
