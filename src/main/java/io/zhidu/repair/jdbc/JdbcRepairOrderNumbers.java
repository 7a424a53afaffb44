package io.zhidu.repair.jdbc;

import io.zhidu.platform.DailyNumbers;
import io.zhidu.repair.RepairOrderNumbers;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;

@Repository
class JdbcRepairOrderNumbers implements RepairOrderNumbers {

    private final DailyNumbers numbers;

    JdbcRepairOrderNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        numbers = new DailyNumbers("WX", "repair_order", "reported_on", jdbc, transactions);
    }

    @Override
    public String next(LocalDate day) {
        return numbers.next(day);
    }
}
