package dev.litfass.content.media;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.litfass.contracts.id.AcrossClients;
import java.util.Arrays;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.reactivestreams.Publisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Files in pieces of one size, of which any may be read and written by itself, so that no file lies in the memory. They
 * lie as GridFS keeps them (https://github.com/mongodb/specifications, GridFS, read on 2026-11-30): a file becomes one
 * of GridFS as soon as it has an entry there.
 */
@Component
public class Pieces {

    /** The size of a piece, which GridFS has by default. */
    public static final int SIZE = 255 * 1024;

    /** So many pieces of one reader lie in the memory at once. */
    private static final int READ_AHEAD = 2;

    private static final Document NO_ID = new Document("_id", 0);

    private final ReactiveMongoTemplate mongo;

    Pieces(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Adds the piece with this number. One that is there stays as it is: what was looked through does not change. */
    @AcrossClients("the name of a file is known to nobody but who may have it")
    public Mono<Void> add(Object file, long number, byte[] piece) {
        var stored = new Document("files_id", file).append("n", (int) number).append("data", new Binary(piece));
        return chunks(all -> all.insertOne(stored))
                .then()
                .onErrorResume(DuplicateKeyException.class, e -> Mono.empty());
    }

    /** Writes the piece with this number, in place of an earlier one. */
    @AcrossClients("the name of a file is known to nobody but who may have it")
    Mono<Void> write(Object file, long number, byte[] piece) {
        var place = and(eq("files_id", file), eq("n", (int) number));
        var stored = new Document("files_id", file).append("n", (int) number).append("data", new Binary(piece));
        return chunks(all -> all.replaceOne(place, stored, new ReplaceOptions().upsert(true)))
                .then();
    }

    /** So many bytes from there on, or to the end of the file. */
    @AcrossClients("the name of a file is known to nobody but who may have it")
    public Flux<byte[]> read(Object file, long from, long length) {
        return read(file, from, length, SIZE);
    }

    /** The same of a file whose pieces have another size. */
    @AcrossClients("the name of a file is known to nobody but who may have it")
    Flux<byte[]> read(Object file, long from, long length, int size) {
        if (length <= 0) {
            return Flux.empty();
        }
        var end = length > Long.MAX_VALUE - from ? Long.MAX_VALUE : from + length;
        var wanted = and(eq("files_id", file), gte("n", (int) (from / size)), lte("n", (int)
                Math.min(Integer.MAX_VALUE, (end - 1) / size)));
        return mongo.execute(GridFsPiece.COLLECTION, all -> found(all, wanted))
                .map(stored -> cut(stored, from, end, size));
    }

    /** Lets go of what was received, unless the store keeps it as it lies. */
    @AcrossClients("the name of a file is known to nobody but who may have it")
    public Mono<Void> drop(StoredPieces received) {
        return mongo.exists(query(where("_id").is(received.id())), GridFsFile.class)
                .flatMap(kept -> Boolean.TRUE.equals(kept) ? Mono.empty() : delete(received.id()));
    }

    @AcrossClients("the name of a file is known to nobody but who may have it")
    Mono<Void> delete(Object file) {
        return chunks(all -> all.deleteMany(eq("files_id", file))).then();
    }

    private static Publisher<Document> found(MongoCollection<Document> all, Bson wanted) {
        return all.find(wanted).sort(ascending("n")).projection(NO_ID).batchSize(READ_AHEAD);
    }

    private static byte[] cut(Document stored, long from, long end, int size) {
        var bytes = stored.get("data", Binary.class).getData();
        var start = (long) stored.getInteger("n") * size;
        var first = (int) Math.max(0, from - start);
        var last = (int) Math.min(bytes.length, end - start);
        return first == 0 && last == bytes.length ? bytes : Arrays.copyOfRange(bytes, Math.min(first, last), last);
    }

    private <T> Flux<T> chunks(Function<MongoCollection<Document>, Publisher<T>> call) {
        return mongo.execute(GridFsPiece.COLLECTION, call::apply);
    }
}
