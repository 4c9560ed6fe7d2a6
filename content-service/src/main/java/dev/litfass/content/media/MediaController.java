package dev.litfass.content.media;

import static dev.litfass.contracts.caller.Permission.READ;
import static dev.litfass.contracts.caller.Permission.WRITE_POSTS;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;
import static dev.litfass.contracts.problem.CommonProblem.TOO_LARGE;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.page.Cursor;
import dev.litfass.contracts.page.Page;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.caller.Requires;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A client's pictures and videos: adding, listing, showing. */
@RestController
@RequestMapping("/api/clients/{clientId}/media")
class MediaController {

    private final MediaLibrary library;
    private final AddMedia add;
    private final ShowMedia show;
    private final AuditLog audit;
    private final Clock clock;

    MediaController(MediaLibrary library, AddMedia add, ShowMedia show, AuditLog audit, Clock clock) {
        this.library = library;
        this.add = add;
        this.show = show;
        this.audit = audit;
        this.clock = clock;
    }

    @Requires(WRITE_POSTS)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Mono<MediaCard> add(@PathVariable ClientId clientId, ServerWebExchange exchange, Caller caller) {
        return exchange.getMultipartData()
                .onErrorMap(MediaController::isTooLarge, e -> tooLarge())
                .onErrorMap(
                        MediaController::isUnreadable,
                        e -> INVALID_REQUEST.because(
                                "each part of the body needs headers that can be read, and a name"))
                .map(parts -> theOnlyOne(parts.getOrDefault("file", List.of())))
                .flatMap(file -> add.picture(clientId, AssetId.fresh(clock), file.filename(), content(file)))
                .flatMap(asset -> audit.record(
                                caller, clientId, "picture-added", asset.id().value(), null)
                        .thenReturn(MediaCard.of(asset)));
    }

    private static FilePart theOnlyOne(List<Part> files) {
        if (files.size() != 1 || !(files.get(0) instanceof FilePart file)) {
            throw INVALID_REQUEST.because("send one file, in a part with the name \"file\"");
        }
        return file;
    }

    private static Mono<byte[]> content(FilePart file) {
        return DataBufferUtils.join(file.content(), AddMedia.MOST_BYTES_OF_PICTURE)
                .onErrorMap(MediaController::isTooLarge, e -> tooLarge())
                .map(Buffers::bytes)
                .filter(bytes -> bytes.length > 0)
                .switchIfEmpty(Mono.error(() -> INVALID_REQUEST.because("the file is empty")));
    }

    /** By a limit of the reader of parts, or by ours. */
    private static boolean isTooLarge(Throwable error) {
        return error instanceof DataBufferLimitException
                || (error.getCause() != null && error.getCause() != error && isTooLarge(error.getCause()));
    }

    /** What the reader of parts raises about headers that make no sense; where our disk fails it raises others. */
    private static boolean isUnreadable(Throwable error) {
        return error instanceof IllegalStateException
                || error instanceof IllegalArgumentException
                || error instanceof IndexOutOfBoundsException;
    }

    private static Problem tooLarge() {
        return TOO_LARGE.because("a picture may have up to %d MB", AddMedia.MOST_BYTES_OF_PICTURE / 1_000_000);
    }

    /**
     * Newest first.
     *
     * @param search words of the name or of what can be seen
     */
    @Requires(READ)
    @GetMapping
    Mono<Page<MediaCard>> list(
            @PathVariable ClientId clientId,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String search,
            @RequestParam @Nullable String label) {
        var size = Page.limit(limit);
        var before = new AssetId(Cursor.afterOrEnd(cursor));
        return library.newest(clientId, before, size + 1, search, label)
                .map(MediaCard::of)
                .collectList()
                .map(all -> Page.of(all, size, card -> card.id().value()));
    }

    @Requires(READ)
    @GetMapping("/{assetId}")
    Mono<ResponseEntity<Flux<DataBuffer>>> show(
            @PathVariable ClientId clientId,
            @PathVariable AssetId assetId,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range) {
        return show.file(clientId, assetId, range);
    }

    @Requires(READ)
    @GetMapping("/{assetId}/poster")
    Mono<ResponseEntity<byte[]>> poster(@PathVariable ClientId clientId, @PathVariable AssetId assetId) {
        return show.poster(clientId, assetId);
    }

    @Requires(READ)
    @GetMapping("/{assetId}/thumbnail")
    Mono<ResponseEntity<byte[]>> thumbnail(@PathVariable ClientId clientId, @PathVariable AssetId assetId) {
        return show.thumbnail(clientId, assetId);
    }
}
