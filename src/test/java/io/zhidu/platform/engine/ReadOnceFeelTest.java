package io.zhidu.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An expression that was read for one case says of the next what the engine's own says. */
class ReadOnceFeelTest {

    private static final List<VariableContext> CASES = List.of(
            variables("agreed", new BigDecimal("10")),
            variables("refused", new BigDecimal("9.99")),
            variables(null, null),
            variables("agreed", new BigDecimal("10.01")));

    private final FeelEngine ours = new ReadOnceFeel();
    private final FeelEngine theirs = new ScalaFeelEngineFactory(List.of()).createInstance();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "answer != \"agreed\"",
                "answer = null or amount > 10",
                "amount * 2",
                "if answer = \"agreed\" then amount else missing",
                "[amount, answer]"
            })
    void anExpression(String text) {
        for (VariableContext one : CASES) {
            Object value = ours.evaluateSimpleExpression(text, one);
            assertThat(value).isEqualTo(theirs.<Object>evaluateSimpleExpression(text, one));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "> 9.99", "[10..11]", "not(10)", "null"})
    void aCellOfATable(String text) {
        for (VariableContext one : CASES) {
            assertThat(ours.evaluateSimpleUnaryTests(text, "amount", one))
                    .isEqualTo(theirs.evaluateSimpleUnaryTests(text, "amount", one));
        }
    }

    @Test
    void theSameTextIsAnExpressionHereAndACellThere() {
        VariableContext ten = CASES.get(0);
        assertThat(ours.<Object>evaluateSimpleExpression("10", ten)).isNotEqualTo(true);
        assertThat(ours.evaluateSimpleUnaryTests("10", "amount", ten)).isTrue();
        assertThat(ours.<Object>evaluateSimpleExpression("10", ten)).isNotEqualTo(true);
    }

    @Test
    void whatCannotBeReadCannotBeReadTheSecondTime() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> ours.evaluateSimpleExpression("amount +", CASES.get(0)))
                    .isInstanceOf(FeelException.class);
        }
    }

    private static VariableContext variables(String answer, BigDecimal amount) {
        Map<String, Object> known = new HashMap<>();
        known.put("answer", answer);
        known.put("amount", amount);
        return Variables.fromMap(known).asVariableContext();
    }
}
