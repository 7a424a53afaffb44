package io.zhidu.people;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may stand in for whom ({@code zhidu.deputies.*}): whoever has the same role, or one of these.
 *
 * @param also other roles that may, by the role stood in for; engine group ids
 */
@ConfigurationProperties("zhidu.deputies")
public record DeputyPolicy(Map<String, List<String>> also) {

    public DeputyPolicy {
        also = also == null ? Map.of() : Map.copyOf(also);
    }

    Stream<String> rolesFor(String role) {
        return Stream.concat(Stream.of(role), also.getOrDefault(role, List.of()).stream());
    }
}
