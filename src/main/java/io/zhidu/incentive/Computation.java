package io.zhidu.incentive;

import java.util.List;
import java.util.Map;

/** What a kind of settlement makes of the evidence of some persons; the same however the persons are grouped. */
interface Computation {

    /** @return lines by person, without adjustments; no entry for whom there is nothing to say */
    Map<String, List<Line>> lines(List<String> persons);
}
