package dev.litfass.monitoring.intake;

import dev.litfass.monitoring.inquiry.FollowMention;
import dev.litfass.monitoring.mention.Mention;
import dev.litfass.monitoring.mention.MentionUpdates;
import dev.litfass.monitoring.mention.Mentions;
import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Stores what was said, once, however often it arrives, and takes over what its author made of it since. */
@Component
class StoreMention {

    private final Mentions mentions;
    private final MentionUpdates updates;
    private final FollowMention inquiry;
    private final Clock clock;

    StoreMention(Mentions mentions, MentionUpdates updates, FollowMention inquiry, Clock clock) {
        this.mentions = mentions;
        this.updates = updates;
        this.inquiry = inquiry;
        this.clock = clock;
    }

    /** The mention as it is stored: this one, or the one that came before it with what has changed. */
    Mono<Stored> once(Mention mention) {
        return mentions.insert(mention)
                .map(fresh -> new Stored(fresh, true))
                .onErrorResume(
                        DuplicateKeyException.class,
                        e -> known(mention)
                                .flatMap(
                                        known -> foundIn(known, mention.origin().place()))
                                .flatMap(known -> edited(known, mention.content()))
                                .map(known -> new Stored(known, false)));
    }

    private Mono<Mention> known(Mention mention) {
        var origin = mention.origin();
        return mentions.findByClientIdAndOriginPlaceAndOriginExternalId(
                        mention.clientId(), origin.place(), origin.externalId())
                .switchIfEmpty(Mono.justOrEmpty(origin.keys())
                        .flatMap(keys -> mentions.findFirstByClientIdAndOriginKeysIn(mention.clientId(), keys)));
    }

    /** The same article in another feed of its client is one mention in two places. */
    private Mono<Mention> foundIn(Mention known, String place) {
        return known.origin().misses(place) ? updates.standsIn(known, place) : Mono.just(known);
    }

    /** An article is told again with every reading of its feed; only what is said to the client is followed. */
    Mono<Mention> edited(Mention known, Mention.Content now) {
        if (!known.kind().wantsAnswer() || !known.content().saysElse(now)) {
            return Mono.just(known);
        }
        return updates.edited(known, now, clock.instant())
                .flatMap(saved -> inquiry.edited(saved).thenReturn(saved));
    }

    /** What is no longer there stays stored, nobody looks for it any more, and people are told. */
    Mono<Mention> gone(Mention known) {
        return updates.gone(known, clock.instant())
                .flatMap(saved -> inquiry.gone(saved).thenReturn(saved));
    }

    /** A mention as it is stored, and whether it came just now. */
    record Stored(Mention mention, boolean isNew) {}
}
