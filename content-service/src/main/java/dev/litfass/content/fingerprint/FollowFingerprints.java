package dev.litfass.content.fingerprint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Brings the table of this process up to date with what all of them keep, and makes it anew once a day. */
@Component
class FollowFingerprints {

    /** So long posts are compared with. */
    static final Duration COMPARED = Duration.ofDays(90);

    private static final Duration RENEWED = Duration.ofDays(1);

    /** Clocks differ, and writes take a while. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private final Fingerprints fingerprints;
    private final HashTable known;
    private final Clock clock;
    private volatile Instant loadedAt = Instant.EPOCH;
    private volatile Instant seen = Instant.EPOCH;

    FollowFingerprints(Fingerprints fingerprints, HashTable known, Clock clock) {
        this.fingerprints = fingerprints;
        this.known = known;
        this.clock = clock;
    }

    /** One at a time, see the poller. */
    Mono<Void> go() {
        return Mono.defer(() -> {
            var now = clock.instant();
            return loadedAt.plus(RENEWED).isAfter(now) ? catchUp(now) : load(now);
        });
    }

    private Mono<Void> load(Instant now) {
        var loaded = new HashTable();
        return fingerprints
                .dueSince(now.minus(COMPARED))
                .buffer(1_000)
                .doOnNext(loaded::add)
                .then(Mono.fromRunnable(() -> {
                    known.replaceBy(loaded);
                    loadedAt = now;
                    seen = now;
                }));
    }

    private Mono<Void> catchUp(Instant now) {
        return fingerprints
                .keptSince(seen.minus(OVERLAP))
                .doOnNext(known::addMissing)
                .then(Mono.fromRunnable(() -> seen = now));
    }
}
