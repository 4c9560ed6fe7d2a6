package dev.litfass.content.media;

import static dev.litfass.contracts.problem.CommonProblem.TOO_LARGE;

import dev.litfass.contracts.id.ClientId;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps the bytes of media files. A store that does not answer fails with
 * {@link dev.litfass.content.ContentProblem#MEDIA_STORE_DOWN}: whoever needs the bytes comes again later.
 */
public interface MediaStore {

    /** What is held in the memory as a whole: pictures. */
    int MOST_IN_MEMORY = 40_000_000;

    /** Stores a file that lies in the memory, in place of an earlier one. */
    Mono<Void> put(MediaKey key, byte[] content);

    /** Stores a file that was received piece by piece; the pieces may go away afterwards. */
    Mono<Void> keep(MediaKey key, StoredPieces pieces);

    /** So many bytes from there on, piece by piece; empty where there is no such file. */
    Flux<byte[]> read(MediaKey key, long from, long length);

    Mono<Void> delete(MediaKey key);

    /** The whole of a file that fits into the memory; empty where there is none. */
    default Mono<byte[]> bytes(MediaKey key) {
        return joined(read(key, 0, Long.MAX_VALUE));
    }

    /** The whole of a picture as it was stored. */
    default Mono<byte[]> bytes(ClientId client, AssetId asset) {
        return bytes(MediaKey.of(client, asset));
    }

    /** All pieces as one; empty where there are none. */
    static Mono<byte[]> joined(Flux<byte[]> pieces) {
        return DataBufferUtils.join(pieces.map(Buffers::of), MOST_IN_MEMORY)
                .onErrorMap(
                        DataBufferLimitException.class,
                        e -> TOO_LARGE.because("a file of so many bytes is not read as a whole"))
                .map(Buffers::bytes);
    }
}
