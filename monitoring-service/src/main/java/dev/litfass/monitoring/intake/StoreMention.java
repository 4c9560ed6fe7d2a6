package dev.litfass.monitoring.intake;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.monitoring.inquiry.FollowMention;
import dev.litfass.monitoring.mention.Mention;
import dev.litfass.monitoring.mention.Mentions;
import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Stores what was said, once, however often it arrives, and takes over what its author made of it since. */
@Component
class StoreMention {

    private final ReactiveMongoTemplate mongo;
    private final Mentions mentions;
    private final FollowMention inquiry;
    private final Clock clock;

    StoreMention(ReactiveMongoTemplate mongo, Mentions mentions, FollowMention inquiry, Clock clock) {
        this.mongo = mongo;
        this.mentions = mentions;
        this.inquiry = inquiry;
        this.clock = clock;
    }

    /** The mention as it is stored: this one, or the one that came before it with what has changed. */
    Mono<Stored> once(Mention mention) {
        return mongo.insert(mention)
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
        return known.origin().misses(place)
                ? changed(known, new Update().addToSet("origin.alsoIn", place))
                : Mono.just(known);
    }

    /** An article is told again with every reading of its feed; only what is said to the client is followed. */
    Mono<Mention> edited(Mention known, Mention.Content now) {
        if (!known.kind().wantsAnswer() || !known.content().saysElse(now)) {
            return Mono.just(known);
        }
        var edit = new Update()
                .set("content.text", now.text())
                .set("content.attached", now.attached())
                .set("content.editedAt", clock.instant())
                .unset("content.goneAt");
        return changed(known, edit).flatMap(saved -> inquiry.edited(saved).thenReturn(saved));
    }

    /** What is no longer there stays stored, nobody looks for it any more, and people are told. */
    Mono<Mention> gone(Mention known) {
        var end = new Update().set("content.goneAt", clock.instant()).unset("origin.lookAt");
        return changed(known, end).flatMap(saved -> inquiry.gone(saved).thenReturn(saved));
    }

    /** Writes these fields alone: the mention may have been changed since it was read. */
    private Mono<Mention> changed(Mention known, Update change) {
        var one = new Query(where("clientId").is(known.clientId()).and("_id").is(known.id()));
        return mongo.findAndModify(one, change, FindAndModifyOptions.options().returnNew(true), Mention.class);
    }

    /** A mention as it is stored, and whether it came just now. */
    record Stored(Mention mention, boolean isNew) {}
}
