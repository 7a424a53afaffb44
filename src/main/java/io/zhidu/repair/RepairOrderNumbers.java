package io.zhidu.repair;

import java.time.LocalDate;

/** Numbers {@code WX-yyyymmdd-nnnn}, clause 1-3.1: unique, rising within a day, gaps allowed, no report waits for another. */
public interface RepairOrderNumbers {

    String next(LocalDate day);
}
