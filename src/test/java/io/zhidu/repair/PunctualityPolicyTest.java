package io.zhidu.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.support.Proves;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clause 1-3.2. */
class PunctualityPolicyTest {

    private static final LocalDateTime APPOINTMENT = LocalDateTime.of(2026, 11, 23, 14, 0);

    @ParameterizedTest(name = "arrival {0} minutes after the appointment is {1} minutes late")
    @CsvSource({"-30,0", "0,0", "9,0", "10,0", "11,11", "90,90"})
    @Proves("1-3.2")
    void moreThanTenMinutesAfterTheAppointmentIsLate(int after, int late) {
        assertThat(PunctualityPolicy.lateMinutes(APPOINTMENT, APPOINTMENT.plusMinutes(after), 10))
                .isEqualTo(late);
    }
}
