package dev.litfass.content.upload;

import static dev.litfass.content.ContentProblem.TOO_MANY_UPLOADS;
import static dev.litfass.content.ContentProblem.UPLOAD_NOT_FOUND;
import static dev.litfass.contracts.caller.Permission.WRITE_POSTS;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;
import static dev.litfass.contracts.problem.CommonProblem.TOO_LARGE;
import static dev.litfass.contracts.problem.CommonProblem.UNSUPPORTED_MEDIA_TYPE;

import dev.litfass.content.media.AssetId;
import dev.litfass.content.media.MediaCard;
import dev.litfass.content.media.MediaLibrary;
import dev.litfass.content.media.Pieces;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.audit.Event;
import dev.litfass.platform.audit.NotRecorded;
import dev.litfass.platform.caller.Requires;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Uploads of pictures and videos in parts, as tus 1.0.0 has them: creation, bytes, how far it is, giving up. Beyond that
 * it can be asked what became of a file.
 */
@RestController
@RequestMapping("/api/clients/{clientId}/media/uploads")
class UploadController {

    /** The largest file. */
    static final long MOST_BYTES = 1L << 30;

    private static final int MOST_AT_ONCE = 200;
    private static final String VERSION = "1.0.0";
    private static final String RESUMABLE = "Tus-Resumable";
    private static final String LENGTH = "Upload-Length";
    private static final String OFFSET = "Upload-Offset";
    private static final String BYTES = "application/offset+octet-stream";

    private final Uploads uploads;
    private final ReceiveBytes receive;
    private final Pieces pieces;
    private final MediaLibrary library;
    private final Clock clock;

    UploadController(Uploads uploads, ReceiveBytes receive, Pieces pieces, MediaLibrary library, Clock clock) {
        this.uploads = uploads;
        this.receive = receive;
        this.pieces = pieces;
        this.library = library;
        this.clock = clock;
    }

    /** @param metadata {@code filename} and its value in Base64 */
    @Requires(WRITE_POSTS)
    @NotRecorded("a file is recorded when it is in the library")
    @PostMapping
    Mono<ResponseEntity<Void>> begin(
            @PathVariable ClientId clientId,
            @RequestHeader(name = LENGTH) long length,
            @RequestHeader(name = "Upload-Metadata", required = false) @Nullable String metadata,
            Caller caller) {
        if (length > MOST_BYTES) {
            throw TOO_LARGE
                    .because("a file may have up to %d bytes", MOST_BYTES)
                    .with("most", MOST_BYTES);
        }
        if (length < 1) {
            throw INVALID_REQUEST.because("the file is empty");
        }
        var file = new Upload.File(UploadName.of(metadata), length, Event.Actor.of(caller));
        return uploads.receiving(clientId)
                .filter(open -> open < MOST_AT_ONCE)
                .switchIfEmpty(Mono.error(() -> TOO_MANY_UPLOADS.because("at most %d files at once", MOST_AT_ONCE)))
                .flatMap(open -> uploads.insert(
                        Upload.begun(UploadId.fresh(clock), clientId, file, AssetId.fresh(clock), clock.instant())))
                .map(upload -> ResponseEntity.created(
                                URI.create("/api/clients/" + clientId + "/media/uploads/" + upload.id()))
                        .header(RESUMABLE, VERSION)
                        .build());
    }

    @Requires(WRITE_POSTS)
    @NotRecorded("a file is recorded when it is in the library")
    @PatchMapping("/{uploadId}")
    Mono<ResponseEntity<Void>> take(
            @PathVariable ClientId clientId,
            @PathVariable UploadId uploadId,
            @RequestHeader(name = OFFSET, required = false) @Nullable Long offset,
            ServerHttpRequest request) {
        return found(clientId, uploadId)
                .doOnNext(upload -> requireBytes(request))
                .flatMap(upload -> receive.from(clientId, uploadId, told(offset), request.getBody()))
                .map(upload -> state(HttpStatus.NO_CONTENT, upload));
    }

    @Requires(WRITE_POSTS)
    @RequestMapping(path = "/{uploadId}", method = RequestMethod.HEAD)
    Mono<ResponseEntity<Void>> howFar(@PathVariable ClientId clientId, @PathVariable UploadId uploadId) {
        return found(clientId, uploadId).map(upload -> state(HttpStatus.OK, upload));
    }

    @Requires(WRITE_POSTS)
    @NotRecorded("nothing was added")
    @DeleteMapping("/{uploadId}")
    Mono<ResponseEntity<Void>> giveUp(@PathVariable ClientId clientId, @PathVariable UploadId uploadId) {
        return uploads.remove(clientId, uploadId)
                .switchIfEmpty(Mono.error(() -> UPLOAD_NOT_FOUND.because("no upload %s that can be ended", uploadId)))
                .flatMap(upload -> pieces.drop(upload.pieces()))
                .thenReturn(
                        ResponseEntity.noContent().header(RESUMABLE, VERSION).build());
    }

    /** What became of it. */
    @Requires(WRITE_POSTS)
    @GetMapping("/{uploadId}")
    Mono<UploadView> view(@PathVariable ClientId clientId, @PathVariable UploadId uploadId) {
        return found(clientId, uploadId)
                .flatMap(upload -> library.of(clientId, List.of(upload.assetId()))
                        .next()
                        .map(MediaCard::of)
                        .map(asset -> UploadView.of(upload, asset))
                        .defaultIfEmpty(UploadView.of(upload, null)));
    }

    private static long told(@Nullable Long offset) {
        if (offset == null) {
            throw INVALID_REQUEST.because("the header %s says where the bytes belong", OFFSET);
        }
        return offset;
    }

    private static void requireBytes(ServerHttpRequest request) {
        if (!BYTES.equals(request.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE))) {
            throw UNSUPPORTED_MEDIA_TYPE.because("the bytes of a file come as %s", BYTES);
        }
    }

    private Mono<Upload> found(ClientId client, UploadId id) {
        return uploads.find(client, id).switchIfEmpty(Mono.error(() -> UPLOAD_NOT_FOUND.because("no upload %s", id)));
    }

    private static ResponseEntity<Void> state(HttpStatus status, Upload upload) {
        return ResponseEntity.status(status)
                .header(RESUMABLE, VERSION)
                .header(OFFSET, Long.toString(upload.offset()))
                .header(LENGTH, Long.toString(upload.file().bytes()))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    /**
     * How an upload stands.
     *
     * @param asset what it is in the library, once it is there
     * @param refused why it was not accepted
     */
    record UploadView(
            String name,
            long bytes,
            long offset,
            Upload.Status status,
            @Nullable MediaCard asset,
            Upload.@Nullable Refusal refused) {

        static UploadView of(Upload upload, @Nullable MediaCard asset) {
            return new UploadView(
                    upload.file().name(),
                    upload.file().bytes(),
                    upload.offset(),
                    upload.status(),
                    upload.status() == Upload.Status.DONE ? asset : null,
                    upload.refused());
        }
    }
}
