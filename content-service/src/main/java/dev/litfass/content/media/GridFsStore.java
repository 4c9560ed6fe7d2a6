package dev.litfass.content.media;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.util.Arrays;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Media files in GridFS, beside the other documents: nothing else has to be installed. */
final class GridFsStore implements MediaStore {

    private final ReactiveMongoTemplate mongo;
    private final Pieces pieces;
    private final Clock clock;

    GridFsStore(ReactiveMongoTemplate mongo, Pieces pieces, Clock clock) {
        this.mongo = mongo;
        this.pieces = pieces;
        this.clock = clock;
    }

    @Override
    public Mono<Void> put(MediaKey key, byte[] content) {
        var file = key.toString();
        return delete(key)
                .thenMany(Flux.range(0, (content.length + Pieces.SIZE - 1) / Pieces.SIZE))
                .concatMap(number -> pieces.write(file, number, piece(content, number)))
                .then(entry(file, key, content.length));
    }

    @Override
    public Mono<Void> keep(MediaKey key, StoredPieces received) {
        return entry(received.id(), key, received.length());
    }

    private Mono<Void> entry(String id, MediaKey key, long length) {
        return mongo.save(new GridFsFile(id, length, Pieces.SIZE, clock.instant(), key.toString()))
                .then();
    }

    private static byte[] piece(byte[] content, int number) {
        var from = number * Pieces.SIZE;
        return Arrays.copyOfRange(content, from, Math.min(content.length, from + Pieces.SIZE));
    }

    @Override
    public Flux<byte[]> read(MediaKey key, long from, long length) {
        return entries(key).next().flatMapMany(file -> pieces.read(file.id(), from, length, file.chunkSize()));
    }

    @Override
    public Mono<Void> delete(MediaKey key) {
        return entries(key)
                .concatMap(file -> mongo.remove(file).then(pieces.delete(file.id())))
                .then();
    }

    private Flux<GridFsFile> entries(MediaKey key) {
        return mongo.find(query(where("filename").is(key.toString())), GridFsFile.class);
    }
}
