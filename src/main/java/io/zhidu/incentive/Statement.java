package io.zhidu.incentive;

import io.zhidu.incentive.tax.Withholding;
import io.zhidu.platform.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A person's lines of a settlement, down to his net pay; amounts in yuan.
 *
 * @param tax null until it is withheld
 * @param appeals his, by line
 * @param appealUntil last day on which he can object; null until the settlement is locked
 * @param left what later settlements take up because of these lines
 */
public record Statement(
        Settlement settlement,
        String person,
        List<Line> lines,
        Money gross,
        Withholding tax,
        List<Appeal> appeals,
        LocalDate appealUntil,
        List<Adjustment> left) {}
