package io.zhidu.audit.history.web;

import io.zhidu.audit.history.CaseState;
import io.zhidu.audit.history.search.CaseQuery;
import io.zhidu.platform.Days;
import io.zhidu.platform.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** A search as the address of its page says it. */
public final class QueryParameters {

    private QueryParameters() {}

    /** @throws Refusal where a day, an amount or a state is none */
    public static CaseQuery query(UnaryOperator<String> parameter) {
        return new CaseQuery(
                parameter.apply("number"),
                parameter.apply("customer"),
                parameter.apply("text"),
                parameter.apply("process"),
                parameter.apply("person"),
                parameter.apply("clause"),
                state(given(parameter.apply("state"))),
                parameter.apply("outcome"),
                day(given(parameter.apply("from"))),
                day(given(parameter.apply("to"))),
                amount(given(parameter.apply("least"))),
                amount(given(parameter.apply("most"))));
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static CaseState state(String text) {
        return text == null
                ? null
                : Arrays.stream(CaseState.values())
                        .filter(each -> each.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> Refusal.invalid("history.search.unreadable", text));
    }

    private static LocalDate day(String text) {
        return text == null ? null : Days.parse(text).orElseThrow(() -> Refusal.invalid("history.search.day", text));
    }

    private static BigDecimal amount(String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("-?\\d{1,13}(\\.\\d{1,2})?")) {
            throw Refusal.invalid("history.search.amount", text);
        }
        return new BigDecimal(text);
    }
}
