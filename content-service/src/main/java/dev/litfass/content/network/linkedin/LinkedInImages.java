package dev.litfass.content.network.linkedin;

import dev.litfass.content.network.Connector.PictureBytes;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing.OutgoingPicture;
import dev.litfass.content.network.PreparationStep;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.Reply;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.MediaType;
import reactor.core.publisher.Mono;

/**
 * Uploads pictures, which nobody sees until a post names them
 * (learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/images-api, read 2026-11-30).
 */
final class LinkedInImages {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int LOOKS = 15;

    private final LinkedInApi api;
    private final String author;

    LinkedInImages(LinkedInApi api, String author) {
        this.api = api;
        this.author = author;
    }

    /** LinkedIn names the picture and where its bytes go; then it works on them for a moment. */
    Mono<PreparationStep<LinkedInPrepared>> upload(OutgoingPicture picture, PictureBytes bytes) {
        return bytes.of(picture.assetId())
                .flatMap(content -> api.post(
                                "/images?action=initializeUpload",
                                Map.of("initializeUploadRequest", Map.of("owner", author)))
                        .flatMap(begun -> {
                            var urn = begun instanceof Reply.Answer answer && answer.isSuccess()
                                    ? answer.text("/value/image")
                                    : null;
                            var url = begun instanceof Reply.Answer answer ? answer.text("/value/uploadUrl") : null;
                            return urn == null || !Urn.isImage(urn) || url == null || !api.isOwn(url)
                                    ? Mono.just(failed(begun))
                                    : api.put(url, content, MediaType.parseMediaType(picture.type()))
                                            .flatMap(sent -> isTaken(sent)
                                                    ? processed(picture.assetId(), urn)
                                                    : Mono.just(failed(sent)));
                        }));
    }

    private Mono<PreparationStep<LinkedInPrepared>> processed(String assetId, String urn) {
        return api.get("/images/" + Urn.encoded(urn))
                .filter(reply -> !isStill(reply))
                .repeatWhenEmpty(LOOKS, empty -> empty.delayElements(PAUSE))
                .map(reply -> looked(assetId, urn, reply))
                .onErrorReturn(
                        IllegalStateException.class,
                        PreparationStep.failed(new Outcome.Postponed(Reason.PICTURES_GONE, null)));
    }

    /** Whoever may not look may post all the same. */
    private PreparationStep<LinkedInPrepared> looked(String assetId, String urn, Reply reply) {
        if (!(reply instanceof Reply.Answer answer)) {
            return failed(reply);
        }
        if (answer.status() == 403) {
            return PreparationStep.done(ready -> ready.with(assetId, urn));
        }
        var status = answer.isSuccess() ? answer.json().path("status").stringValue("") : "";
        return switch (status) {
            case "AVAILABLE" -> PreparationStep.done(ready -> ready.with(assetId, urn));
            case "PROCESSING_FAILED" ->
                PreparationStep.failed(
                        new Outcome.Refused(Reason.pictureNotTaken(Network.LINKEDIN.displayName()), false));
            default -> failed(reply);
        };
    }

    private static boolean isStill(Reply reply) {
        return reply instanceof Reply.Answer answer
                && answer.isSuccess()
                && switch (answer.json().path("status").stringValue("")) {
                    case "PROCESSING", "WAITING_UPLOAD" -> true;
                    default -> false;
                };
    }

    private static boolean isTaken(Reply reply) {
        return reply instanceof Reply.Answer answer && answer.isSuccess();
    }

    private PreparationStep<LinkedInPrepared> failed(Reply reply) {
        return PreparationStep.failed(LinkedInAnswers.preparation(author, reply));
    }
}
