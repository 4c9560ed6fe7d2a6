package dev.litfass.content.media;

import static dev.litfass.content.ContentProblem.MEDIA_STORE_DOWN;

import dev.litfass.contracts.problem.Problem;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Media files in a store that speaks S3 (https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html,
 * read on 2026-11-30). A file is one object; it is there as a whole or not at all.
 */
final class S3Store implements MediaStore {

    private static final Logger log = LoggerFactory.getLogger(S3Store.class);

    /** The store may take so long to begin an answer; how long it is silent within one the connection watches. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A file of 1 GB at 4 MB a second. */
    private static final Duration LONGEST_WRITE = Duration.ofMinutes(5);

    private static final int NOT_FOUND = 404;
    private static final int BEYOND_THE_END = 416;

    private final S3AsyncClient client;
    private final String bucket;
    private final Pieces pieces;

    S3Store(S3AsyncClient client, String bucket, Pieces pieces) {
        this.client = client;
        this.bucket = bucket;
        this.pieces = pieces;
    }

    @Override
    public Mono<Void> put(MediaKey key, byte[] content) {
        return write(key, content.length, () -> AsyncRequestBody.fromBytes(content));
    }

    @Override
    public Mono<Void> keep(MediaKey key, StoredPieces received) {
        return write(
                key,
                received.length(),
                () -> AsyncRequestBody.fromPublisher(
                        pieces.read(received.id(), 0, received.length()).map(ByteBuffer::wrap)));
    }

    private Mono<Void> write(MediaKey key, long length, Supplier<AsyncRequestBody> body) {
        return asked(() -> client.putObject(
                        put -> put.bucket(bucket).key(key.toString()).contentLength(length), body.get()))
                .timeout(LONGEST_WRITE)
                .onErrorMap(S3Store::isOfTheStore, S3Store::down)
                .then();
    }

    @Override
    public Flux<byte[]> read(MediaKey key, long from, long length) {
        if (length <= 0) {
            return Flux.empty();
        }
        var last = length > Long.MAX_VALUE - from ? "" : String.valueOf(from + length - 1);
        return asked(() -> client.getObject(
                        get -> get.bucket(bucket).key(key.toString()).range("bytes=" + from + "-" + last),
                        AsyncResponseTransformer.toPublisher()))
                .timeout(PATIENCE)
                .flatMapMany(Flux::from)
                .map(S3Store::bytes)
                .onErrorComplete(S3Store::isNothing)
                .onErrorMap(S3Store::isOfTheStore, S3Store::down);
    }

    @Override
    public Mono<Void> delete(MediaKey key) {
        return asked(() -> client.deleteObject(delete -> delete.bucket(bucket).key(key.toString())))
                .timeout(PATIENCE)
                .onErrorMap(S3Store::isOfTheStore, S3Store::down)
                .then();
    }

    /** The call goes out when somebody waits for its answer, and is given up when nobody does any more. */
    private static <T> Mono<T> asked(Supplier<CompletableFuture<T>> call) {
        return Mono.fromFuture(call)
                .onErrorMap(CompletionException.class, e -> e.getCause() == null ? e : e.getCause());
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /** There is no such file, or it ends before what was asked for. */
    private static boolean isNothing(Throwable error) {
        return error instanceof S3Exception answer
                && (answer.statusCode() == NOT_FOUND && !isNoBucket(answer) || answer.statusCode() == BEYOND_THE_END);
    }

    private static boolean isNoBucket(S3Exception answer) {
        return answer.awsErrorDetails() != null
                && "NoSuchBucket".equals(answer.awsErrorDetails().errorCode());
    }

    private static boolean isOfTheStore(Throwable error) {
        return error instanceof SdkException || error instanceof TimeoutException;
    }

    private static Problem down(Throwable error) {
        log.atWarn().addKeyValue("error", error.toString()).log("The media store did not do what it was asked");
        return MEDIA_STORE_DOWN.because("the store of pictures and videos does not answer as it should");
    }
}
