package dev.litfass.content.upload;

import dev.litfass.content.media.AssetId;
import dev.litfass.content.media.StoredPieces;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.audit.Event;
import dev.litfass.platform.lease.Lease;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A file on its way into a client's library.
 *
 * @param file what is to come, and who sends it
 * @param offset so many bytes are here
 * @param assetId what it will be in the library
 * @param refused why it was not accepted; null of one that was, or may still be
 * @param lease while bytes are coming: when it is given up; then: when it is looked through; at last: when it is forgotten
 */
@Document("uploads")
@CompoundIndex(name = "due", def = "{'lease.dueAt': 1}")
@CompoundIndex(name = "client_status", def = "{clientId: 1, status: 1}")
record Upload(
        @Id UploadId id,
        ClientId clientId,
        File file,
        long offset,
        Status status,
        AssetId assetId,
        @Nullable Refusal refused,
        Lease lease) {

    /** So long after its last byte a file that is not all here is waited for. */
    static final Duration WAITS = Duration.ofHours(24);

    /** So long it can be asked what became of it. */
    private static final Duration REMEMBERED = Duration.ofHours(24);

    /** What is to come, and who sends it. */
    record File(String name, long bytes, Event.Actor by) {}

    /**
     * Why it was not accepted.
     *
     * @param type of the problem
     * @param kind of file it is, where that is why; see {@code media-not-accepted}
     */
    record Refusal(String type, String detail, @Nullable String kind) {}

    enum Status {
        /** Bytes are coming. */
        RECEIVING,
        /** All are here, and are looked through. */
        CHECKING,
        /** It is in the library. */
        DONE,
        REFUSED
    }

    static Upload begun(UploadId id, ClientId client, File file, AssetId asset, Instant now) {
        return new Upload(id, client, file, 0, Status.RECEIVING, asset, null, Lease.due(now.plus(WAITS)));
    }

    /** Where its bytes lie. */
    StoredPieces pieces() {
        return new StoredPieces("upload/" + id, file.bytes());
    }

    /** The same, looked through again later. */
    Upload again(Instant at) {
        return new Upload(id, clientId, file, offset, status, assetId, refused, lease.again(at));
    }

    Upload done(Instant now) {
        return new Upload(id, clientId, file, offset, Status.DONE, assetId, null, lease.again(now.plus(REMEMBERED)));
    }

    Upload refused(Refusal why, Instant now) {
        return new Upload(id, clientId, file, offset, Status.REFUSED, assetId, why, lease.again(now.plus(REMEMBERED)));
    }
}
