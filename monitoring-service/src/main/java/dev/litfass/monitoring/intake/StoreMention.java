package dev.litfass.monitoring.intake;

import dev.litfass.monitoring.mention.Mention;
import dev.litfass.monitoring.mention.Mentions;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Stores what was said, once, however often it arrives. */
@Component
class StoreMention {

    private final ReactiveMongoTemplate mongo;
    private final Mentions mentions;

    StoreMention(ReactiveMongoTemplate mongo, Mentions mentions) {
        this.mongo = mongo;
        this.mentions = mentions;
    }

    /** The mention as it is stored: this one, or the one that came before it. */
    Mono<Stored> once(Mention mention) {
        var origin = mention.origin();
        return mongo.insert(mention)
                .map(fresh -> new Stored(fresh, true))
                .onErrorResume(
                        DuplicateKeyException.class,
                        e -> mentions.findByClientIdAndOriginPlaceAndOriginExternalId(
                                        mention.clientId(), origin.place(), origin.externalId())
                                .map(known -> new Stored(known, false)));
    }

    /** A mention as it is stored, and whether it came just now. */
    record Stored(Mention mention, boolean isNew) {}
}
