package io.zhidu.credit.release;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.zhidu.platform.Money;
import java.time.LocalDate;
import java.util.List;

/** What a customer had over his limit before, as a signer is shown it (3-2.2). */
public interface OverLimitShipments {

    /** The newest first, at most twenty. */
    List<Earlier> ofAccount(String account);

    /** @param settled invoiced and paid in full */
    record Earlier(
            String number,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate day,
            Money amount,
            boolean settled) {}
}
