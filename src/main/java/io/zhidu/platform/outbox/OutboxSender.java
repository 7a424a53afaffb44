package io.zhidu.platform.outbox;

import io.zhidu.platform.Sentences;
import io.zhidu.platform.Times;
import io.zhidu.platform.outbox.OutboxMessages.State;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends what is due: each message at least once, under its key, after growing pauses where that fails (clause 4-8). */
@Component
class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);

    private final OutboxMessages messages;
    private final Map<String, MessageChannel> channels;
    private final OutboxPolicy policy;
    private final Sentences sentences;
    private final Clock clock;

    OutboxSender(
            OutboxMessages messages,
            List<MessageChannel> channels,
            OutboxPolicy policy,
            Sentences sentences,
            Clock clock) {
        this.messages = messages;
        this.channels = channels.stream().collect(Collectors.toMap(MessageChannel::recipientKind, Function.identity()));
        this.policy = policy;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** One turn. No transaction is open while a message is on its way. */
    void sendDue() {
        for (OutboxMessage message : messages.due(now(), policy.batch())) {
            String claimant = UUID.randomUUID().toString();
            LocalDateTime now = now();
            if (messages.claim(message.key(), claimant, now, now.plus(policy.claim()))) {
                send(message, claimant);
            }
        }
    }

    private void send(OutboxMessage message, String claimant) {
        MessageChannel channel = channels.get(message.recipientKind());
        if (channel == null) {
            LOG.info(
                    "Message {} was not sent: nothing is set up that sends {}; only this line says so",
                    message.key(),
                    message.recipientKind());
            messages.done(message.key(), claimant, State.LOGGED, now());
            return;
        }
        try {
            channel.send(message.key(), message.address(), subject(message), text(message));
        } catch (RuntimeException e) {
            failed(message, claimant, e);
            return;
        }
        messages.done(message.key(), claimant, State.SENT, now());
    }

    private void failed(OutboxMessage message, String claimant, RuntimeException e) {
        LocalDateTime now = now();
        LocalDateTime next =
                policy.pauseAfter(message.attempts() + 1).map(now::plus).orElse(null);
        LOG.warn("Message {} could not be sent: {}", message.key(), next == null ? "given up" : "again at " + next, e);
        messages.failed(message.key(), claimant, String.valueOf(e.getMessage()), next, now);
    }

    /** What the customer reads, in the regulations' language. */
    String text(OutboxMessage message) {
        return sentences.ofRecord(message.template(), message.arguments().toArray());
    }

    private String subject(OutboxMessage message) {
        return sentences.ofRecord(
                message.template() + ".subject", message.arguments().toArray());
    }

    private LocalDateTime now() {
        return Times.now(clock);
    }
}
