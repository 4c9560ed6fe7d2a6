package dev.litfass.content.media;

import static dev.litfass.content.ContentProblem.MEDIA_NOT_FOUND;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.litfass.contracts.id.ClientId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Answers with the bytes of a client's picture, video or document, which never change under their id. A part of them may
 * be asked for, as players do: of several parts the first is answered, and a range that makes no sense is not looked at (RFC
 * 9110, section 14.2).
 */
@Component
public class ShowMedia {

    /** How many pages a document has, for pages that know no more of it than its address; 0 where nobody counted. */
    private static final String PAGES = "X-Page-Count";

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private static final CacheControl ASKED_AGAIN = CacheControl.noCache().cachePrivate();

    private final MediaAssets assets;
    private final MediaStore store;
    private final Thumbnails thumbnails;

    ShowMedia(MediaAssets assets, MediaStore store, Thumbnails thumbnails) {
        this.assets = assets;
        this.store = store;
        this.thumbnails = thumbnails;
    }

    /**
     * Refused where the client has no such file.
     *
     * @param range the header {@code Range}
     */
    public Mono<ResponseEntity<Flux<DataBuffer>>> file(ClientId client, AssetId id, @Nullable String range) {
        return asset(client, id).map(asset -> of(asset, range, FOR_GOOD));
    }

    /** A small JPEG; refused where none can be made. */
    Mono<ResponseEntity<byte[]>> thumbnail(ClientId client, AssetId id) {
        return asset(client, id)
                .flatMap(thumbnails::of)
                .map(bytes -> told(ResponseEntity.ok(), MediaType.IMAGE_JPEG_VALUE, FOR_GOOD)
                        .body(bytes))
                .switchIfEmpty(Mono.error(() -> MEDIA_NOT_FOUND.because("there is no small picture of %s", id)));
    }

    /** The small picture that a video is shown by, which may be another one tomorrow; refused where it has none. */
    Mono<ResponseEntity<byte[]>> poster(ClientId client, AssetId id) {
        return asset(client, id)
                .flatMap(asset -> Mono.justOrEmpty(asset.cover()))
                .flatMap(cover -> Mono.justOrEmpty(cover.picture()))
                .flatMap(picture -> assets.findByClientIdAndId(client, picture))
                .flatMap(thumbnails::of)
                .map(bytes -> told(ResponseEntity.ok(), MediaType.IMAGE_JPEG_VALUE, ASKED_AGAIN)
                        .body(bytes))
                .switchIfEmpty(Mono.error(() -> MEDIA_NOT_FOUND.because("%s is shown by no picture", id)));
    }

    private Mono<MediaAsset> asset(ClientId client, AssetId id) {
        return assets.findByClientIdAndId(client, id)
                .switchIfEmpty(Mono.error(() -> MEDIA_NOT_FOUND.because("no picture or video %s", id)));
    }

    /** The bytes of a file, or the asked part of them. */
    ResponseEntity<Flux<DataBuffer>> of(MediaAsset asset, @Nullable String range, CacheControl cache) {
        var key = MediaKey.of(asset.clientId(), asset.id());
        var asked = ranges(range);
        if (asked.isEmpty() || asset.bytes() == 0) {
            return told(ResponseEntity.ok(), asset, cache)
                    .contentLength(asset.bytes())
                    .body(bytes(key, 0, asset.bytes()));
        }
        var from = asked.get(0).getRangeStart(asset.bytes());
        var to = asked.get(0).getRangeEnd(asset.bytes());
        if (from >= asset.bytes()) {
            return ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header(HttpHeaders.CONTENT_RANGE, "bytes */" + asset.bytes())
                    .build();
        }
        return told(ResponseEntity.status(HttpStatus.PARTIAL_CONTENT), asset, cache)
                .contentLength(to - from + 1)
                .header(HttpHeaders.CONTENT_RANGE, "bytes " + from + "-" + to + "/" + asset.bytes())
                .body(bytes(key, from, to - from + 1));
    }

    private static List<HttpRange> ranges(@Nullable String header) {
        try {
            return HttpRange.parseRanges(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private Flux<DataBuffer> bytes(MediaKey key, long from, long length) {
        return store.read(key, from, length).map(Buffers::of);
    }

    /** A document is saved, not opened: what is in it may act. */
    private static ResponseEntity.BodyBuilder told(
            ResponseEntity.BodyBuilder answer, MediaAsset asset, CacheControl cache) {
        var type = DocumentType.of(asset.type());
        var document = asset.document();
        if (type == null || document == null) {
            return told(answer, asset.type(), cache);
        }
        var saved = ContentDisposition.attachment()
                .filename(type.fileName(asset.name()), UTF_8)
                .build();
        return told(answer, asset.type(), cache, saved).header(PAGES, Integer.toString(document.pages()));
    }

    static ResponseEntity.BodyBuilder told(ResponseEntity.BodyBuilder answer, String type, CacheControl cache) {
        return told(answer, type, cache, ContentDisposition.inline().build());
    }

    private static ResponseEntity.BodyBuilder told(
            ResponseEntity.BodyBuilder answer, String type, CacheControl cache, ContentDisposition disposition) {
        return answer.contentType(MediaType.parseMediaType(type))
                .cacheControl(cache)
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff");
    }
}
