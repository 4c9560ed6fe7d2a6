package dev.litfass.clients.channel;

import static com.mongodb.client.model.Projections.include;

import dev.litfass.contracts.directory.ChannelAccess;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.platform.search.StoredFields;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Reads how long the channels of all clients stay open; of a credential no secret is read, sealed or not. */
@Component
public class ReadAccesses {

    private static final Bson FIELDS = include("endsAt", "scopes", "refresh.keyId");

    private final Channels channels;
    private final ReactiveMongoTemplate mongo;

    ReadAccesses(Channels channels, ReactiveMongoTemplate mongo) {
        this.channels = channels;
        this.mongo = mongo;
    }

    /** Those of channels that were not taken away. */
    @AcrossClients("a worker serves every client")
    public Flux<ChannelAccess> all() {
        return StoredFields.find(mongo, Credential.class, new BsonDocument(), FIELDS, found -> found)
                .collectMap(stored -> new ChannelId(stored.text("_id")))
                .flatMapMany(credentials -> channels.findAllBy()
                        .filter(channel -> !channel.isRemoved())
                        .map(channel -> access(channel, credentials)));
    }

    private static ChannelAccess access(Channel channel, Map<ChannelId, StoredFields> credentials) {
        var reason = channel.health().status() == ChannelCard.Status.NEEDS_RECONNECT
                ? channel.health().reason()
                : null;
        var stored = credentials.get(channel.id());
        return stored == null
                ? new ChannelAccess(channel.id(), null, false, Set.of(), reason)
                : new ChannelAccess(
                        channel.id(),
                        stored.has("endsAt") ? stored.moment("endsAt") : null,
                        stored.has("refresh"),
                        Set.copyOf(stored.texts("scopes")),
                        reason);
    }
}
