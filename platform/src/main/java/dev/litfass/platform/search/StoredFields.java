package dev.litfass.platform.search;

import com.mongodb.reactivestreams.client.FindPublisher;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;

/**
 * The fields of a stored document where only some of them were asked for: lists read lines, not whole aggregates. What
 * is absent is empty.
 */
public record StoredFields(BsonDocument document) {

    private static final BsonDocument NOTHING = new BsonDocument();
    private static final BsonString EMPTY = new BsonString("");
    private static final BsonInt32 ZERO = new BsonInt32(0);
    private static final BsonArray NONE = new BsonArray();

    /**
     * Reads stored documents of this type, and of each only some fields.
     *
     * @param how in which order, how many at most, how many at a time
     */
    public static Flux<StoredFields> find(
            ReactiveMongoTemplate mongo,
            Class<?> type,
            Bson wanted,
            Bson fields,
            UnaryOperator<FindPublisher<BsonDocument>> how) {
        return mongo.execute(
                        type,
                        all -> how.apply(all.find(wanted, BsonDocument.class).projection(fields)))
                .map(StoredFields::new);
    }

    /** The fields inside one. */
    public StoredFields inside(String name) {
        return new StoredFields(document.get(name, NOTHING) instanceof BsonDocument found ? found : NOTHING);
    }

    /** The documents inside a list. */
    public List<StoredFields> each(String name) {
        return list(name).stream()
                .map(each -> new StoredFields(each.asDocument()))
                .toList();
    }

    public String text(String name) {
        return document.get(name, EMPTY) instanceof BsonString text ? text.getValue() : "";
    }

    public @Nullable String textOrNull(String name) {
        return document.get(name) instanceof BsonString text ? text.getValue() : null;
    }

    public List<String> texts(String name) {
        return list(name).stream().map(each -> each.asString().getValue()).toList();
    }

    public int number(String name) {
        return document.get(name, ZERO).asNumber().intValue();
    }

    /** False where it is absent. */
    public boolean flag(String name) {
        return document.getBoolean(name, BsonBoolean.FALSE).getValue();
    }

    /** @throws org.bson.BsonInvalidOperationException if there is none */
    public Instant moment(String name) {
        return Instant.ofEpochMilli(document.getDateTime(name).getValue());
    }

    public boolean has(String name) {
        return document.containsKey(name);
    }

    private BsonArray list(String name) {
        return document.get(name, NONE) instanceof BsonArray found ? found : NONE;
    }
}
