package io.zhidu.platform.outbox;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A message as it stands in the table.
 *
 * @param key unique; a message that is sent again after a failure bears it again
 * @param arguments what the template says
 * @param attempts those that failed
 * @param failure why the last attempt failed, or null
 */
public record OutboxMessage(
        String key,
        String recipientKind,
        String address,
        String template,
        List<String> arguments,
        LocalDateTime writtenAt,
        int attempts,
        String failure) {}
