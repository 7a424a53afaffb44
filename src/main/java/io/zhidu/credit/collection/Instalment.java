package io.zhidu.credit.collection;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.zhidu.platform.Money;
import java.time.LocalDate;

/** Money that is to be there by the end of a day. */
public record Instalment(
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate dueOn, Money amount) {}
