package io.zhidu.platform.form;

import static io.zhidu.platform.form.FieldRules.require;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;

/** Holds what was sent against one form. */
final class FormCheck {

    private final Form form;
    private final Map<String, Object> sent = new LinkedHashMap<>();
    private final Function<String, Object> present;
    private final Feel feel;
    private final FieldRules rules;

    /**
     * @param sent what came with this completion or start, typed or raw
     * @param present what the process already knows, typed or raw, null where there is nothing
     */
    FormCheck(Form form, Map<String, Object> sent, Function<String, Object> present, FeelEngine engine, Clock clock) {
        this.form = form;
        sent.forEach((name, value) -> this.sent.put(name, SentValue.plain(value)));
        this.present = name -> SentValue.plain(present.apply(name));
        this.feel =
                new Feel(engine, name -> this.sent.containsKey(name) ? this.sent.get(name) : this.present.apply(name));
        this.rules = new FieldRules(clock, feel);
    }

    /** @throws io.zhidu.platform.Refusal at the first rule that is broken */
    void run() {
        sent.keySet().forEach(name -> require(form.fields().containsKey(name), "unknown", name));
        form.fields().values().stream().filter(this::canBreakARule).forEach(this::check);
    }

    /** What nobody sent and nobody must can't; its conditions, which are dear to evaluate, need not be asked. */
    private boolean canBreakARule(FormField field) {
        return field.required() || sent.containsKey(field.key());
    }

    private void check(FormField field) {
        Object value = sent.get(field.key());
        boolean empty = SentValue.isEmpty(value);
        if (field.hide().stream().anyMatch(feel::isTrue)) {
            require(empty || Boolean.FALSE.equals(value), "hidden", field.label());
        } else if (field.displayOnly() || field.readonlyWhen() != null && feel.isTrue(field.readonlyWhen())) {
            require(!sent.containsKey(field.key()) || isShown(field, value), "readonly", field.label());
        } else if (!empty) {
            rules.check(field, value);
        } else {
            boolean unchanged = form.sendsOnlyChanges()
                    && !sent.containsKey(field.key())
                    && !SentValue.isEmpty(present.apply(field.key()));
            require(!field.required() || unchanged, "required", field.label());
        }
    }

    private boolean isShown(FormField field, Object value) {
        return SentValue.same(value, present.apply(field.key()))
                || SentValue.isEmpty(present.apply(field.key())) && SentValue.same(value, field.defaultValue())
                || field.expression() != null && SentValue.same(value, feel.evaluate(field.expression()));
    }
}
