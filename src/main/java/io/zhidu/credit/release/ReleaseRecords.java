package io.zhidu.credit.release;

import java.util.Optional;

/** For whoever asks later who answers for goods (3-3.x). */
public interface ReleaseRecords {

    Optional<ReleaseRecord> find(String shipment);
}
