package dev.litfass.content.upload;

import static dev.litfass.content.ContentProblem.MEDIA_NOT_ACCEPTED;
import static dev.litfass.contracts.problem.CommonProblem.TOO_LARGE;

import dev.litfass.content.media.AddMedia;
import dev.litfass.content.media.Pieces;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.audit.AuditLog;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks through what is all here, and clears away what was given up or is known to everybody. */
@Component
class FinishUpload {

    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final Uploads uploads;
    private final AddMedia add;
    private final Pieces pieces;
    private final AuditLog audit;
    private final Clock clock;

    FinishUpload(Uploads uploads, AddMedia add, Pieces pieces, AuditLog audit, Clock clock) {
        this.uploads = uploads;
        this.add = add;
        this.pieces = pieces;
        this.audit = audit;
        this.clock = clock;
    }

    Mono<Void> finish(Upload claimed) {
        return switch (claimed.status()) {
            case RECEIVING, DONE, REFUSED -> pieces.drop(claimed.pieces()).then(uploads.forget(claimed));
            case CHECKING ->
                check(claimed)
                        .flatMap(checked -> uploads.settle(checked)
                                .filter(settled -> settled && checked.status() != Upload.Status.CHECKING))
                        .flatMap(over -> pieces.drop(claimed.pieces()));
        };
    }

    private Mono<Upload> check(Upload claimed) {
        var file = claimed.pieces();
        return add.received(
                        claimed.clientId(),
                        claimed.assetId(),
                        claimed.file().name(),
                        file,
                        pieces.read(file.id(), 0, file.length()))
                .flatMap(asset -> audit.record(
                                claimed.file().by(),
                                claimed.clientId(),
                                "picture-added",
                                asset.id().value(),
                                null)
                        .thenReturn(claimed.done(clock.instant())))
                .onErrorResume(Problem.class, e -> Mono.just(refused(claimed, e)));
    }

    /** Where it is our own store that does not answer the file waits for it. */
    private Upload refused(Upload claimed, Problem why) {
        var now = clock.instant();
        return why.is(MEDIA_NOT_ACCEPTED) || why.is(TOO_LARGE)
                ? claimed.refused(Refusals.of(why), now)
                : claimed.again(now.plus(PAUSE));
    }
}
