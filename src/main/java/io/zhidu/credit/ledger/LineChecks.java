package io.zhidu.credit.ledger;

import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What any line and batch must be, whatever the ledgers hold. */
public final class LineChecks {

    private static final int MOST_LINES = 1000;
    private static final int LONGEST = 64;
    /** The first amount that the tables cannot hold. */
    private static final Money TOO_MUCH = new Money(new BigDecimal("10000000000000"));

    private LineChecks() {}

    static void size(List<?> batch) {
        if (batch.isEmpty()) {
            throw Refusal.invalid("credit.batch.empty");
        }
        if (batch.size() > MOST_LINES) {
            throw Refusal.invalid("credit.batch.tooLarge", MOST_LINES, batch.size());
        }
    }

    static void number(String number) {
        if (number == null || number.isBlank() || number.length() > LONGEST) {
            throw Refusal.invalid("credit.number.missing", LONGEST);
        }
    }

    static void notFuture(LocalDate day, LocalDate today) {
        if (day == null) {
            throw Refusal.invalid("credit.date.missing");
        }
        if (day.isAfter(today)) {
            throw Refusal.invalid("credit.date.future", day);
        }
    }

    /** More than nothing, and less than the tables end at. */
    public static Money amount(Money amount) {
        if (amount == null || !amount.isPositive()) {
            throw Refusal.invalid("credit.amount.notPositive");
        }
        if (amount.compareTo(TOO_MUCH) >= 0) {
            throw Refusal.invalid("credit.amount.tooLarge");
        }
        return amount;
    }

    /** @throws Refusal unless it is a plain decimal number with at most two decimals that passes {@link #amount(Money)} */
    public static Money amount(String text) {
        if (text == null || !text.strip().matches("[+-]?\\d{1,30}(\\.\\d{1,30})?")) {
            throw Refusal.invalid("credit.amount.unreadable", text == null ? "" : text);
        }
        try {
            return amount(Money.of(text));
        } catch (ArithmeticException e) {
            throw Refusal.invalid("credit.amount.decimals", text);
        }
    }

    /** Each line with its index; a refusal comes back as that of the line. */
    static <T, R> List<R> each(List<T> batch, BiFunction<Integer, T, R> work) {
        java.util.ArrayList<R> done = new java.util.ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            int index = i;
            done.add(at(index, batch.get(i), line -> work.apply(index, line)));
        }
        return done;
    }

    private static <T, R> R at(int index, T line, Function<T, R> work) {
        try {
            return work.apply(line);
        } catch (Refusal why) {
            throw new BadLine(index, why);
        }
    }
}
