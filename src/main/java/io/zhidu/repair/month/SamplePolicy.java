package io.zhidu.repair.month;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How many services are called back, and which (1-3.8): a share rounded up, never fewer than the least number, never more than
 * there are. The same seed over the same services draws the same sample, so that an auditor can repeat it.
 *
 * @param percent share of the month's services, 0 to 100
 * @param least number that is called back however small the share
 */
public record SamplePolicy(int percent, int least) {

    public SamplePolicy {
        if (percent < 0 || percent > 100 || least < 0) {
            throw new IllegalArgumentException("callback sample: percent " + percent + ", least " + least);
        }
    }

    public int size(int services) {
        int share = (services * percent + 99) / 100;
        return Math.min(services, Math.max(least, share));
    }

    /** @return the drawn order numbers, ascending; the order in which they come in does not matter */
    public List<String> draw(List<String> orderNumbers, long seed) {
        List<String> shuffled = new ArrayList<>(orderNumbers);
        Collections.sort(shuffled);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled.stream().limit(size(shuffled.size())).sorted().toList();
    }
}
