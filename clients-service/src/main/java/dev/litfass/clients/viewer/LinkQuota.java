package dev.litfass.clients.viewer;

import static dev.litfass.clients.ClientsProblem.TOO_MANY_LINKS;

import dev.litfass.contracts.id.ClientId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The links mailed to viewers of a client within a day. One document for a client and a version on it: of two that are
 * sent at the same moment the second is counted after the first.
 */
@Document("linkQuotas")
record LinkQuota(
        @Id ClientId clientId,
        List<Sent> sent,
        @Indexed(name = "expired", expireAfter = "1h") Instant expiresAt,
        @Version @Nullable Long version) {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofDays(1);

    /** One link; of those sent before addresses were kept it is not known to whom. */
    record Sent(@Nullable String email, Instant at) {}

    static LinkQuota unused(ClientId client, Instant now) {
        return new LinkQuota(client, List.of(), now, null);
    }

    /** The same with one more link, unless there were too many. */
    LinkQuota with(String email, Instant now, LinkSettings settings) {
        require(settings.perClientInADay(), DAY, now, link -> true);
        require(settings.inADay(), DAY, now, link -> email.equals(link.email()));
        require(settings.inAQuarterOfAnHour(), QUARTER, now, link -> email.equals(link.email()));
        var kept = sent.stream().filter(link -> link.at().isAfter(now.minus(DAY)));
        return new LinkQuota(
                clientId, Stream.concat(kept, Stream.of(new Sent(email, now))).toList(), now.plus(DAY), version);
    }

    private void require(int most, Duration span, Instant now, Predicate<Sent> which) {
        var counted = sent.stream()
                .filter(which)
                .map(Sent::at)
                .filter(at -> at.isAfter(now.minus(span)))
                .sorted()
                .toList();
        if (counted.size() >= most) {
            var free = counted.get(counted.size() - most).plus(span);
            throw TOO_MANY_LINKS
                    .because("%d links were sent in a short time", counted.size())
                    .retryAfter(Duration.between(now, free));
        }
    }
}
