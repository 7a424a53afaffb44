package io.zhidu.platform.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of messages to customers ({@code zhidu.outbox.*}).
 *
 * @param from the company's mailbox, from which mails come
 * @param pauses before each further attempt; after the last of them a message is given up
 * @param claim so long one node has for one message, more than the mail server's time-outs together
 * @param batch so many messages a turn
 */
@ConfigurationProperties("zhidu.outbox")
record OutboxPolicy(
        @DefaultValue("zhidu@localhost") String from,

        @DefaultValue({"PT1M", "PT5M", "PT15M", "PT1H", "PT4H", "PT12H"})
        List<Duration> pauses,

        @DefaultValue("PT5M") Duration claim,
        @DefaultValue("100") int batch) {

    /** The pause after so many failed attempts; nothing when it is time to give up. */
    Optional<Duration> pauseAfter(int failed) {
        return failed <= pauses.size() ? Optional.of(pauses.get(failed - 1)) : Optional.empty();
    }
}
