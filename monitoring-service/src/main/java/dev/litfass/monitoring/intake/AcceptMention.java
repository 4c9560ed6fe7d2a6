package dev.litfass.monitoring.intake;

import dev.litfass.kernel.id.ChannelId;
import dev.litfass.kernel.id.ClientId;
import dev.litfass.kernel.network.Network;
import dev.litfass.monitoring.inquiry.OpenInquiry;
import dev.litfass.monitoring.mention.Mention;
import dev.litfass.monitoring.mention.MentionId;
import dev.litfass.monitoring.mention.Mentions;
import dev.litfass.monitoring.source.RawMention;
import dev.litfass.monitoring.watch.Watch;
import dev.litfass.monitoring.watch.Watches;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Takes something said into the house, once: matches it, stores it, opens an inquiry where it wants an answer. Every
 * step may be repeated, so a delivery that broke off half way is simply delivered again.
 */
@Component
class AcceptMention {

    private final ReactiveMongoTemplate mongo;
    private final Mentions mentions;
    private final Watches watches;
    private final OpenInquiry open;
    private final Clock clock;

    AcceptMention(ReactiveMongoTemplate mongo, Mentions mentions, Watches watches, OpenInquiry open, Clock clock) {
        this.mongo = mongo;
        this.mentions = mentions;
        this.watches = watches;
        this.open = open;
        this.clock = clock;
    }

    /** Where something comes from. */
    record From(ClientId clientId, String place, @Nullable ChannelId channelId, Network network) {}

    /**
     * What is addressed to the client is always taken in; an article only where one of the client's watches finds it,
     * or the client has no active watch at all.
     */
    Mono<Void> accept(From from, RawMention raw) {
        return watches.findByClientId(from.clientId())
                .filter(Watch::active)
                .collectList()
                .flatMap(active -> {
                    var hits = hits(active, raw);
                    return raw.kind().wantsAnswer() || !hits.isEmpty() || active.isEmpty()
                            ? stored(mention(from, raw, hits))
                            : Mono.<Mention>empty();
                })
                .filter(mention -> mention.kind().wantsAnswer())
                .flatMap(open::of)
                .then();
    }

    private static List<String> hits(List<Watch> active, RawMention raw) {
        return active.stream()
                .filter(watch -> watch.matches(raw.content().text()))
                .map(watch -> watch.id().value())
                .toList();
    }

    private Mention mention(From from, RawMention raw, List<String> hits) {
        return new Mention(
                MentionId.fresh(clock),
                from.clientId(),
                new Mention.Origin(from.place(), from.channelId(), from.network(), raw.externalId()),
                raw.kind(),
                raw.author(),
                raw.content(),
                clock.instant(),
                hits);
    }

    private Mono<Mention> stored(Mention mention) {
        var origin = mention.origin();
        return mongo.insert(mention)
                .onErrorResume(
                        DuplicateKeyException.class,
                        e -> mentions.findByClientIdAndOriginPlaceAndOriginExternalId(
                                mention.clientId(), origin.place(), origin.externalId()));
    }
}
