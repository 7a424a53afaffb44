package io.zhidu.platform.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** FEEL over the variables of a form: those sent now, and behind them those already present. For one check of it. */
final class Feel {

    private static final Logger LOG = LoggerFactory.getLogger(Feel.class);

    private final FeelEngine engine;
    private final Function<String, Object> variables;
    private final Map<String, Object> values = new HashMap<>(); // fields often share a condition, and it is asked twice

    /** @param variables plain value by name, null where there is none */
    Feel(FeelEngine engine, Function<String, Object> variables) {
        this.engine = engine;
        this.variables = variables;
    }

    boolean isTrue(String expression) {
        return Boolean.TRUE.equals(evaluate(expression));
    }

    /** @return null too where the expression fails, as in the browser */
    Object evaluate(String expression) {
        if (!values.containsKey(expression)) {
            values.put(expression, valueOf(expression));
        }
        return values.get(expression);
    }

    private Object valueOf(String expression) {
        try {
            return SentValue.plain(engine.evaluateSimpleExpression(expression, context()));
        } catch (RuntimeException e) {
            LOG.debug("FEEL expression {} in a form has no value", expression, e);
            return null;
        }
    }

    private VariableContext context() {
        return new VariableContext() {
            @Override
            public TypedValue resolve(String name) {
                return Variables.untypedValue(SentValue.forFeel(variables.apply(name)));
            }

            @Override
            public boolean containsVariable(String name) {
                return variables.apply(name) != null;
            }

            @Override
            public Set<String> keySet() {
                return Set.of();
            }
        };
    }
}
