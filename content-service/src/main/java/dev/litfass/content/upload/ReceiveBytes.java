package dev.litfass.content.upload;

import static dev.litfass.content.ContentProblem.MEDIA_NOT_ACCEPTED;
import static dev.litfass.content.ContentProblem.UPLOAD_ELSEWHERE;
import static dev.litfass.contracts.problem.CommonProblem.TOO_LARGE;

import dev.litfass.content.media.AddMedia;
import dev.litfass.content.media.Pieces;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.pool.Turns;
import java.time.Clock;
import java.time.Duration;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes the next bytes of a file. They are stored in whole pieces; what is left over when the connection breaks has to
 * be sent again.
 */
@Component
class ReceiveBytes {

    /** So long the database may take before the rest is left to be sent again: the gateway waits no longer than twice this. */
    private static final long PATIENCE = Duration.ofSeconds(4).toNanos();

    /** Where a piece is stored it lies in the memory several times. */
    private static final int STORED_AT_ONCE = 8;

    private final Uploads uploads;
    private final Pieces pieces;
    private final Clock clock;
    private final Turns turns = new Turns(STORED_AT_ONCE);

    ReceiveBytes(Uploads uploads, Pieces pieces, Clock clock) {
        this.uploads = uploads;
        this.pieces = pieces;
        this.clock = clock;
    }

    /**
     * @param offset where the bytes belong, which has to be where the file ends so far
     * @return the file as far as it is here now
     */
    Mono<Upload> from(ClientId client, UploadId id, long offset, Flux<DataBuffer> body) {
        return uploads.take(client, id, offset, clock.instant())
                .switchIfEmpty(Mono.error(() -> UPLOAD_ELSEWHERE.because("the file does not wait for these bytes")))
                .flatMap(taken -> stored(taken, body).onErrorResume(Problem.class, e -> refused(taken, e)));
    }

    private Mono<Upload> stored(Upload taken, Flux<DataBuffer> body) {
        var progress = new Progress(taken);
        return Cutter.cut(body, Pieces.SIZE, taken.offset(), taken.file().bytes())
                .filter(piece -> progress.storing < PATIENCE)
                .concatMap(piece -> progress.timed(turns.inTurn(store(progress.known, piece))), 0)
                .then(Mono.fromSupplier(() -> progress.known));
    }

    /** How far it is, and how long that took the database: a slow sender takes nobody's time. */
    private static final class Progress {

        private Upload known;
        private long storing;

        Progress(Upload known) {
            this.known = known;
        }

        Mono<Upload> timed(Mono<Upload> store) {
            var since = System.nanoTime();
            return store.doOnNext(further -> {
                storing += System.nanoTime() - since;
                known = further;
            });
        }
    }

    private Mono<Upload> store(Upload upload, byte[] piece) {
        var file = upload.pieces();
        if (upload.offset() == 0) {
            AddMedia.requireAcceptable(piece, file.length());
        }
        return pieces.add(file.id(), upload.offset() / Pieces.SIZE, piece)
                .then(Mono.defer(() -> uploads.advance(upload, upload.offset() + piece.length, clock.instant())))
                .switchIfEmpty(Mono.error(() -> UPLOAD_ELSEWHERE.because("the file is sent from elsewhere now")));
    }

    /** What will never be accepted is not waited for any longer. */
    private Mono<Upload> refused(Upload taken, Problem why) {
        var isFinal = why.is(MEDIA_NOT_ACCEPTED) || why.is(TOO_LARGE);
        return isFinal
                ? uploads.settle(taken.refused(Refusals.of(why), clock.instant()))
                        .then(pieces.drop(taken.pieces()))
                        .then(Mono.error(why))
                : Mono.error(why);
    }
}
