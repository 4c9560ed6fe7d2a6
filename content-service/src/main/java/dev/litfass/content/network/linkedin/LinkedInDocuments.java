package dev.litfass.content.network.linkedin;

import dev.litfass.content.network.Connector.PictureBytes;
import dev.litfass.content.network.Outgoing.OutgoingPicture;
import dev.litfass.content.network.PreparationStep;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.Reply;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import reactor.core.publisher.Mono;

/**
 * Uploads documents, which nobody sees until a post names them: LinkedIn says where the bytes go, and then makes a
 * picture of each page
 * (learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/documents-api, read 2026-11-30).
 */
final class LinkedInDocuments {

    private static final Reason NOT_PROCESSED =
            new Reason("document-not-processed", Map.of("network", Network.LINKEDIN.displayName()));

    private final LinkedInApi api;
    private final String author;
    private final LinkedInProcessing processing;

    LinkedInDocuments(LinkedInApi api, String author) {
        this.api = api;
        this.author = author;
        this.processing = new LinkedInProcessing(api, author, "/documents/", NOT_PROCESSED);
    }

    /** @param urn null where none lies there */
    Mono<PreparationStep<LinkedInPrepared>> ready(OutgoingPicture document, @Nullable String urn, PictureBytes bytes) {
        return processing.ready(document.assetId(), urn, Mono.defer(() -> upload(document, bytes)));
    }

    private Mono<PreparationStep<LinkedInPrepared>> upload(OutgoingPicture document, PictureBytes bytes) {
        var request = Map.of("initializeUploadRequest", Map.of("owner", author));
        return api.post("/documents?action=initializeUpload", request).flatMap(reply -> {
            var begun = begun(reply);
            return begun == null
                    ? Mono.just(processing.failed(reply))
                    : send(document, begun, bytes).flatMap(sent -> taken(document, begun, sent));
        });
    }

    private Mono<Reply> send(OutgoingPicture document, Begun begun, PictureBytes bytes) {
        var length = Objects.requireNonNull(document.document()).bytes();
        return api.put(
                begun.url(),
                bytes.read(document.assetId(), 0, length),
                length,
                MediaType.parseMediaType(document.type()));
    }

    private Mono<PreparationStep<LinkedInPrepared>> taken(OutgoingPicture document, Begun begun, Reply sent) {
        return sent instanceof Reply.Answer answer && answer.isSuccess()
                ? processing.watched(begun.urn()).map(seen -> processing.looked(document.assetId(), begun.urn(), seen))
                : Mono.just(processing.failed(sent));
    }

    /** Null where the answer is none, or the bytes would go to somebody else. */
    private @Nullable Begun begun(Reply reply) {
        if (!(reply instanceof Reply.Answer answer) || !answer.isSuccess()) {
            return null;
        }
        var urn = answer.text("/value/document");
        var url = answer.text("/value/uploadUrl");
        return urn == null || !Urn.isDocument(urn) || url == null || !api.isOwn(url) ? null : new Begun(urn, url);
    }

    /** What LinkedIn awaits, and where. */
    private record Begun(String urn, String url) {}
}
