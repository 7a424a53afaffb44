package io.zhidu.credit.collection;

import io.zhidu.platform.Money;
import java.time.LocalDate;

/** Money that is to be there by the end of a day. */
public record Instalment(LocalDate dueOn, Money amount) {}
