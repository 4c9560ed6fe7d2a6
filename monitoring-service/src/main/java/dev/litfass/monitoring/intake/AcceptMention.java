package dev.litfass.monitoring.intake;

import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.monitoring.inquiry.OpenInquiry;
import dev.litfass.monitoring.mention.Mention;
import dev.litfass.monitoring.mention.MentionId;
import dev.litfass.monitoring.source.RawMention;
import dev.litfass.monitoring.watch.Watch;
import dev.litfass.monitoring.watch.Watches;
import dev.litfass.platform.pool.CpuPool;
import dev.litfass.platform.search.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Takes something said into the house, once: matches it, stores it, opens an inquiry where it wants an answer. Every
 * step may be repeated, so a delivery that broke off half way is simply delivered again.
 */
@Component
class AcceptMention implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AcceptMention.class);

    /** When it is looked at again for the first time. */
    private static final Duration FIRST_LOOK = Duration.ofMinutes(2);

    private final Watches watches;
    private final StoreMention store;
    private final OpenInquiry open;
    private final IntakeSettings settings;
    private final Clock clock;
    private final CpuPool matching = new CpuPool("matching", 2, 1_000);

    AcceptMention(Watches watches, StoreMention store, OpenInquiry open, IntakeSettings settings, Clock clock) {
        this.watches = watches;
        this.store = store;
        this.open = open;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Where something comes from.
     *
     * @param since what was said there before is history; null where that is not known
     */
    record From(
            ClientId clientId,
            String place,
            @Nullable ChannelId channelId,
            Network network,
            @Nullable Instant since) {}

    /**
     * What is addressed to the client is always taken in; an article only where one of the client's watches finds it,
     * or the client has no active watch at all.
     *
     * @return true where it is new here
     */
    Mono<Boolean> accept(From from, RawMention raw) {
        return watches.findByClientId(from.clientId())
                .filter(Watch::active)
                .collectList()
                .flatMap(active -> matched(active, raw)
                        .filter(hits -> raw.kind().wantsAnswer() || !hits.isEmpty() || active.isEmpty()))
                .flatMap(hits -> store.once(mention(from, raw, hits)))
                .flatMap(stored -> opened(stored.mention()).thenReturn(stored.isNew()))
                .defaultIfEmpty(false);
    }

    private Mono<Void> opened(Mention mention) {
        return mention.wantsAnswer() ? open.of(mention) : Mono.empty();
    }

    /** Words that cannot be read match nothing: reading them once more would fail once more, and hold up all that follows. */
    private Mono<List<String>> matched(List<Watch> active, RawMention raw) {
        return matching.run(() -> hits(active, raw)).onErrorResume(error -> !(error instanceof Problem), error -> {
            log.atError()
                    .setCause(error)
                    .addKeyValue("externalId", raw.externalId())
                    .log("The words of a mention cannot be read");
            return Mono.just(List.of());
        });
    }

    private static List<String> hits(List<Watch> active, RawMention raw) {
        var words = Words.of(raw.words());
        return active.stream()
                .filter(watch -> watch.matches(words))
                .map(watch -> watch.id().value())
                .toList();
    }

    private Mention mention(From from, RawMention raw, List<String> hits) {
        var now = clock.instant();
        var saidAt = Mention.believed(raw.saidAt(), now);
        var content = raw.content();
        var isHistory = isHistory(from, saidAt, now);
        var origin = new Mention.Origin(
                from.place(),
                from.channelId(),
                from.network(),
                raw.externalId(),
                saidAt,
                isHistory ? true : null,
                isHistory || from.channelId() == null ? null : now.plus(FIRST_LOOK),
                raw.keys().isEmpty() ? null : raw.keys(),
                List.of());
        return new Mention(
                MentionId.fresh(clock),
                from.clientId(),
                origin,
                raw.kind(),
                raw.author(),
                content.publishedAt(Mention.believed(content.publishedAt(), now)),
                now,
                hits);
    }

    /** Nobody waits any more for an answer to what was said so long ago, or before anybody listened. */
    private boolean isHistory(From from, @Nullable Instant saidAt, Instant now) {
        var since = from.since();
        return saidAt != null
                && (saidAt.isBefore(now.minus(settings.historyAfter())) || (since != null && saidAt.isBefore(since)));
    }

    @Override
    public void close() {
        matching.close();
    }
}
