package dev.litfass.monitoring.live;

import dev.litfass.kernel.KernelSettings;
import dev.litfass.kernel.id.ClientId;
import dev.litfass.kernel.lease.Ticker;
import dev.litfass.monitoring.inquiry.Inquiries;
import dev.litfass.monitoring.mention.Mentions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Tells open pages what has changed. Each process looks at the database itself, so it does not matter which one made
 * the change; a page that misses something refetches when it reconnects.
 */
@Configuration(proxyBeanMethods = false)
class LiveFeed {

    private static final Limit MOST = Limit.of(500);

    private final Inquiries inquiries;
    private final Mentions mentions;
    private final Sinks.Many<Change> changes = Sinks.many().multicast().directBestEffort();
    private volatile Instant inquiriesSeen;
    private volatile Instant mentionsSeen;

    LiveFeed(Inquiries inquiries, Mentions mentions, Clock clock) {
        this.inquiries = inquiries;
        this.mentions = mentions;
        this.inquiriesSeen = clock.instant();
        this.mentionsSeen = clock.instant();
    }

    @Bean
    Ticker liveTicker(KernelSettings kernel) {
        return new Ticker("live", Duration.ofMillis(500), 1, this::look, kernel.ticks());
    }

    Flux<Change> changes() {
        return changes.asFlux();
    }

    private Mono<Boolean> look() {
        if (changes.currentSubscriberCount() == 0) {
            return Mono.just(false);
        }
        var changed = inquiries
                .findByStateChangedAtGreaterThanOrderByStateChangedAtAsc(inquiriesSeen, MOST)
                .doOnNext(inquiry -> inquiriesSeen = inquiry.state().changedAt())
                .map(inquiry -> new Change(
                        "inquiry",
                        inquiry.clientId(),
                        inquiry.id().value(),
                        inquiry.state().changedAt()));
        var received = mentions.findByReceivedAtGreaterThanOrderByReceivedAtAsc(mentionsSeen, MOST)
                .doOnNext(mention -> mentionsSeen = mention.receivedAt())
                .map(mention ->
                        new Change("mention", mention.clientId(), mention.id().value(), mention.receivedAt()));
        return Flux.concat(received, changed).doOnNext(changes::tryEmitNext).then(Mono.just(false));
    }

    /** Something has changed. */
    record Change(String kind, ClientId clientId, String id, Instant changedAt) {}
}
