package dev.litfass.content.calendar;

import dev.litfass.content.post.Draft;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.PostStatus;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;

/**
 * What a calendar shows of a post.
 *
 * @param name what people call it: its title, or its first words
 * @param at the moment of its slot
 */
record PostLine(
        PostId id,
        ClientId clientId,
        String name,
        PostStatus status,
        Instant at,
        boolean held,
        int round,
        List<ChannelId> channelIds,
        List<DeliveryLine> deliveries) {

    private static final BsonInt32 NONE = new BsonInt32(0);
    private static final BsonString EMPTY = new BsonString("");
    private static final BsonDocument NOTHING = new BsonDocument();

    /** @param stored a post as it is stored, or as much of it as {@link CalendarLines} asks for */
    static PostLine of(BsonDocument stored) {
        var draft = stored.getDocument("draft");
        return new PostLine(
                new PostId(stored.getString("_id").getValue()),
                new ClientId(stored.getString("clientId").getValue()),
                Draft.name(
                        draft.getString("title", EMPTY).getValue(),
                        draft.getString("text", EMPTY).getValue()),
                PostStatus.valueOf(stored.getString("status").getValue()),
                Instant.ofEpochMilli(
                        stored.getDocument("slot").getDateTime("at").getValue()),
                stored.getDocument("verdict", NOTHING).containsKey("hold"),
                stored.getDocument("trail", NOTHING).getInt32("round", NONE).getValue(),
                draft.getArray("channelIds", new BsonArray()).stream()
                        .map(id -> new ChannelId(id.asString().getValue()))
                        .toList(),
                List.of());
    }

    PostLine with(List<DeliveryLine> found) {
        return new PostLine(id, clientId, name, status, at, held, round, channelIds, found);
    }

    Stage stage() {
        return Stage.of(
                status,
                held,
                deliveries.stream()
                        .filter(delivery -> Stage.counts(delivery.round() == round, delivery.status()))
                        .map(DeliveryLine::status));
    }
}
