package dev.litfass.content.media;

import static dev.litfass.content.ContentProblem.MEDIA_NOT_ACCEPTED;
import static dev.litfass.contracts.problem.CommonProblem.TOO_LARGE;

import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.text.Excerpt;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks through a file and adds it to a client's library, without what nobody meant to publish. A file that is added
 * again under the same id takes the place of itself; what was noted of it meanwhile stays.
 */
@Component
public class AddMedia {

    /** No network takes a larger picture. */
    public static final int MOST_BYTES_OF_PICTURE = 16_000_000;

    /** No network takes a larger document. */
    private static final long MOST_BYTES_OF_DOCUMENT = 100_000_000;

    private static final int LONGEST_NAME = 200;

    private final CleanPicture clean;
    private final CleanVideo video;
    private final ReadDocument document;
    private final PixelWork pixels;
    private final MediaStore store;
    private final MediaAssets assets;

    AddMedia(
            CleanPicture clean,
            CleanVideo video,
            ReadDocument document,
            PixelWork pixels,
            MediaStore store,
            MediaAssets assets) {
        this.pixels = pixels;
        this.clean = clean;
        this.video = video;
        this.document = document;
        this.store = store;
        this.assets = assets;
    }

    /** Refuses at its first bytes what will not be accepted: nobody waits for the rest. */
    public static void requireAcceptable(byte[] beginning, long length) {
        var file = new PictureBytes(beginning);
        if (FileType.isPicture(file)) {
            requireFits(length);
        } else if (FileType.isDocument(file)) {
            requireDocumentFits(length);
        } else if (!FileType.isVideo(file)) {
            throw FileType.notAccepted(file);
        }
    }

    /** A picture, read into the memory when it is its turn. */
    Mono<MediaAsset> picture(ClientId client, AssetId id, String name, Mono<byte[]> file) {
        return picture(client, id, name, file, null);
    }

    /** The same of which something is known from the start. */
    Mono<MediaAsset> picture(
            ClientId client, AssetId id, String name, Mono<byte[]> file, MediaAsset.@Nullable Notes notes) {
        return pixels.inTurn(file.doOnNext(bytes -> requireFits(bytes.length))
                .flatMap(clean::of)
                .flatMap(picture -> keep(client, id, name, picture, notes)));
    }

    /** A file that was received in pieces: a picture, or a video or document, which stays in them. */
    public Mono<MediaAsset> received(ClientId client, AssetId id, String name, StoredPieces file, Flux<byte[]> bytes) {
        return bytes.next()
                .switchIfEmpty(Mono.error(() -> MEDIA_NOT_ACCEPTED.because("the file is empty")))
                .flatMap(beginning -> {
                    requireAcceptable(beginning, file.length());
                    var first = new PictureBytes(beginning);
                    if (FileType.isPicture(first)) {
                        return picture(client, id, name, MediaStore.joined(bytes));
                    }
                    return FileType.isVideo(first)
                            ? video.of(file).flatMap(found -> keep(client, id, name, file, found))
                            : document.of(file).flatMap(found -> keep(client, id, name, file, found));
                });
    }

    private Mono<MediaAsset> keep(
            ClientId client, AssetId id, String name, PictureFile picture, MediaAsset.@Nullable Notes notes) {
        var bytes = picture.content().all();
        var kind = new MediaAsset.Kind(picture.animated(), picture.removed(), digest(bytes), null);
        var asset = new MediaAsset(
                id, client, cut(name), picture.type(), bytes.length, picture.width(), picture.height(), kind, notes);
        return keep(asset, key -> store.put(key, bytes));
    }

    private Mono<MediaAsset> keep(ClientId client, AssetId id, String name, StoredPieces file, CleanVideo.Found found) {
        var kind = new MediaAsset.Kind(false, found.removed(), null, found.video());
        var asset = new MediaAsset(
                id, client, cut(name), found.type(), file.length(), found.width(), found.height(), kind, null);
        return keep(asset, key -> store.keep(key, file));
    }

    private Mono<MediaAsset> keep(
            ClientId client, AssetId id, String name, StoredPieces file, ReadDocument.Found found) {
        var kind = new MediaAsset.Kind(
                false, MediaAsset.Removed.NOTHING, null, null, new MediaAsset.Document(found.pages()));
        var asset = new MediaAsset(id, client, cut(name), found.type().type(), file.length(), 0, 0, kind, null);
        return keep(asset, key -> store.keep(key, file));
    }

    /** The bytes first: an asset without bytes would be a promise that cannot be kept. */
    private Mono<MediaAsset> keep(MediaAsset asset, Function<MediaKey, Mono<Void>> bytes) {
        return bytes.apply(MediaKey.of(asset.clientId(), asset.id()))
                .then(Mono.defer(() -> assets.insert(asset)))
                .onErrorResume(
                        DuplicateKeyException.class, e -> assets.findByClientIdAndId(asset.clientId(), asset.id()));
    }

    private static String cut(String name) {
        return Excerpt.of(name, LONGEST_NAME);
    }

    private static void requireFits(long bytes) {
        if (bytes > MOST_BYTES_OF_PICTURE) {
            throw TOO_LARGE.because("a picture may have up to %d MB", MOST_BYTES_OF_PICTURE / 1_000_000);
        }
    }

    private static void requireDocumentFits(long bytes) {
        if (bytes > MOST_BYTES_OF_DOCUMENT) {
            throw TOO_LARGE.because("a document may have up to %d MB", MOST_BYTES_OF_DOCUMENT / 1_000_000);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
