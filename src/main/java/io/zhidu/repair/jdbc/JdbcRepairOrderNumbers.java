package io.zhidu.repair.jdbc;

import io.zhidu.platform.DailyNumbers;
import io.zhidu.repair.RepairOrderNumbers;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRepairOrderNumbers implements RepairOrderNumbers {

    private final DailyNumbers numbers;

    JdbcRepairOrderNumbers(JdbcClient jdbc) {
        numbers = new DailyNumbers("WX", "repair_order", "reported_on", jdbc);
    }

    @Override
    public String next(LocalDate day) {
        return numbers.next(day);
    }
}
