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
import dev.litfass.platform.text.Excerpt;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A client's pictures: adding, listing, showing. */
@RestController
@RequestMapping("/api/clients/{clientId}/media")
class MediaController {

    static final int MAX_BYTES = 16_000_000;
    private static final int LONGEST_NAME = 200;

    private final MediaAssets assets;
    private final MediaStore store;
    private final CleanPicture clean;
    private final ShowPicture show;
    private final AuditLog audit;
    private final Clock clock;

    MediaController(
            MediaAssets assets, MediaStore store, CleanPicture clean, ShowPicture show, AuditLog audit, Clock clock) {
        this.clean = clean;
        this.show = show;
        this.assets = assets;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @Requires(WRITE_POSTS)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Card> add(@PathVariable ClientId clientId, ServerWebExchange exchange, Caller caller) {
        return exchange.getMultipartData()
                .onErrorMap(MediaController::isTooLarge, e -> tooLarge())
                .onErrorMap(
                        MediaController::isUnreadable,
                        e -> INVALID_REQUEST.because(
                                "each part of the body needs headers that can be read, and a name"))
                .map(parts -> theOnlyOne(parts.getOrDefault("file", List.of())))
                .flatMap(file -> content(file).flatMap(bytes -> keep(clientId, file.filename(), bytes)))
                .flatMap(asset -> audit.record(
                                caller, clientId, "picture-added", asset.id().value(), null)
                        .thenReturn(Card.of(asset)));
    }

    private static FilePart theOnlyOne(List<Part> files) {
        if (files.size() != 1 || !(files.get(0) instanceof FilePart file)) {
            throw INVALID_REQUEST.because("send one file, in a part with the name \"file\"");
        }
        return file;
    }

    private static Mono<byte[]> content(FilePart file) {
        return DataBufferUtils.join(file.content(), MAX_BYTES)
                .onErrorMap(MediaController::isTooLarge, e -> tooLarge())
                .map(buffer -> {
                    var bytes = new byte[buffer.readableByteCount()];
                    buffer.read(bytes);
                    DataBufferUtils.release(buffer);
                    return bytes;
                })
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
        return TOO_LARGE.because("a picture may have up to %d MB", MAX_BYTES / 1_000_000);
    }

    @Requires(READ)
    @GetMapping
    Mono<Page<Card>> list(
            @PathVariable ClientId clientId,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var before = new AssetId(Cursor.afterOrEnd(cursor));
        return assets.findByClientIdAndIdLessThanOrderByIdDesc(clientId, before, Limit.of(size + 1))
                .map(Card::of)
                .collectList()
                .map(all -> Page.of(all, size, card -> card.id().value()));
    }

    @Requires(READ)
    @GetMapping("/{assetId}")
    Mono<ResponseEntity<byte[]>> show(@PathVariable ClientId clientId, @PathVariable AssetId assetId) {
        return show.picture(clientId, assetId);
    }

    private Mono<MediaAsset> keep(ClientId client, String name, byte[] bytes) {
        return clean.of(bytes).flatMap(picture -> keep(client, name, picture));
    }

    /** The bytes first: an asset without bytes would be a promise that cannot be kept. */
    private Mono<MediaAsset> keep(ClientId client, String name, PictureFile picture) {
        var bytes = picture.content().all();
        var asset = new MediaAsset(
                AssetId.fresh(clock),
                client,
                Excerpt.of(name, LONGEST_NAME),
                picture.type(),
                bytes.length,
                picture.width(),
                picture.height(),
                clock.instant(),
                new MediaAsset.Kind(picture.animated(), picture.removed()));
        return store.put(client, asset.id(), bytes).then(assets.save(asset));
    }

    /** What the desk knows of a picture. */
    record Card(
            AssetId id,
            String name,
            String type,
            long bytes,
            int width,
            int height,
            boolean animated,
            MediaAsset.Removed removed) {
        static Card of(MediaAsset asset) {
            return new Card(
                    asset.id(),
                    asset.name(),
                    asset.type(),
                    asset.bytes(),
                    asset.width(),
                    asset.height(),
                    asset.isAnimated(),
                    asset.removed());
        }
    }
}
