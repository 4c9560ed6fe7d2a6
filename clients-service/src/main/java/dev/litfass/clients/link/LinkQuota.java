package dev.litfass.clients.link;

import static dev.litfass.clients.ClientsProblem.TOO_MANY_LINKS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The links of one counter within a day, under the digest of its name. One document for a counter and a version on it:
 * of two that are sent at the same moment the second is counted after the first.
 */
@Document("mailedLinks")
record LinkQuota(
        @Id String digest,
        List<Instant> sent,
        @Indexed(name = "expired", expireAfter = "1h") Instant expiresAt,
        @Version @Nullable Long version) {

    private static final Duration KEPT = Duration.ofDays(1);

    static LinkQuota unused(String digest, Instant now) {
        return new LinkQuota(digest, List.of(), now, null);
    }

    /** The same with one more link, unless there were too many. */
    LinkQuota with(Instant now, List<LinkSettings.Bound> bounds) {
        bounds.forEach(bound -> require(bound, now));
        var kept = sent.stream().filter(at -> at.isAfter(now.minus(KEPT)));
        return new LinkQuota(digest, Stream.concat(kept, Stream.of(now)).toList(), now.plus(KEPT), version);
    }

    private void require(LinkSettings.Bound bound, Instant now) {
        var counted = sent.stream()
                .filter(at -> at.isAfter(now.minus(bound.span())))
                .sorted()
                .toList();
        if (counted.size() >= bound.most()) {
            var free = counted.get(counted.size() - bound.most()).plus(bound.span());
            throw TOO_MANY_LINKS
                    .because("%d links were sent in a short time", counted.size())
                    .retryAfter(Duration.between(now, free));
        }
    }
}
