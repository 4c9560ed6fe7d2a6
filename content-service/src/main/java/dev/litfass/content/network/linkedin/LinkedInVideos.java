package dev.litfass.content.network.linkedin;

import dev.litfass.content.network.Connector.PictureBytes;
import dev.litfass.content.network.Outgoing.OutgoingPicture;
import dev.litfass.content.network.PreparationStep;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Uploads videos, which nobody sees until a post names them: LinkedIn says where each part of four megabytes goes, the
 * answers' ETags end the upload, and then it works on the video for a while
 * (learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/videos-api, read 2026-11-30).
 */
final class LinkedInVideos {

    private static final String NAME = Network.LINKEDIN.displayName();

    private static final int LARGEST_PART = 8 << 20;
    private static final Pattern TAG = Pattern.compile("[\\x21-\\x7e]{1,2000}");
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{0,4000}");

    private final LinkedInApi api;
    private final String author;
    private final LinkedInProcessing processing;

    LinkedInVideos(LinkedInApi api, String author) {
        this.api = api;
        this.author = author;
        this.processing = new LinkedInProcessing(api, author, "/videos/", Reason.videoNotTaken(NAME));
    }

    /** @param urn null where none lies there */
    Mono<PreparationStep<LinkedInPrepared>> ready(OutgoingPicture picture, @Nullable String urn, PictureBytes bytes) {
        return processing.ready(picture.assetId(), urn, Mono.defer(() -> upload(picture, bytes)));
    }

    private Mono<PreparationStep<LinkedInPrepared>> upload(OutgoingPicture picture, PictureBytes bytes) {
        var size = Objects.requireNonNull(picture.video()).bytes();
        var request = Map.of(
                "initializeUploadRequest",
                Map.of("owner", author, "fileSizeBytes", size, "uploadCaptions", false, "uploadThumbnail", false));
        return api.post("/videos?action=initializeUpload", request).flatMap(reply -> {
            var begun = begun(reply, size);
            return begun == null
                    ? Mono.just(processing.failed(reply))
                    : Flux.fromIterable(begun.parts())
                            .concatMap(part -> send(picture.assetId(), part, bytes))
                            .takeUntil(sent -> sent.tag() == null)
                            .collectList()
                            .flatMap(sent -> ended(picture.assetId(), begun, sent));
        });
    }

    private Mono<Sent> send(String asset, Part part, PictureBytes bytes) {
        return bytes.piece(asset, part.from(), part.length())
                .flatMap(piece -> api.put(part.url(), piece, MediaType.APPLICATION_OCTET_STREAM))
                .map(Sent::of);
    }

    private Mono<PreparationStep<LinkedInPrepared>> ended(String asset, Begun begun, List<Sent> sent) {
        var last = sent.get(sent.size() - 1);
        if (last.tag() == null) {
            return Mono.just(processing.failed(last.reply()));
        }
        var request = Map.of(
                "video",
                begun.urn(),
                "uploadToken",
                begun.token(),
                "uploadedPartIds",
                sent.stream().map(Sent::tag).toList());
        return api.post("/videos?action=finalizeUpload", Map.of("finalizeUploadRequest", request))
                .flatMap(reply -> reply instanceof Reply.Answer answer && answer.isSuccess()
                        ? processing.watched(begun.urn()).map(seen -> processing.looked(asset, begun.urn(), seen))
                        : Mono.just(processing.failed(reply)));
    }

    /** Null where the answer is none: parts that leave something out, or go to somebody else. */
    private @Nullable Begun begun(Reply reply, long size) {
        if (!(reply instanceof Reply.Answer answer) || !answer.isSuccess()) {
            return null;
        }
        var urn = answer.text("/value/video");
        var token = answer.json().at("/value/uploadToken").stringValue("");
        var parts = parts(answer.json().at("/value/uploadInstructions"), size);
        return urn == null
                        || !Urn.isVideo(urn)
                        || parts == null
                        || !TOKEN.matcher(token).matches()
                ? null
                : new Begun(urn, token, parts);
    }

    private @Nullable List<Part> parts(JsonNode instructions, long size) {
        var parts = new ArrayList<Part>();
        var next = 0L;
        for (var instruction : instructions) {
            var url = instruction.path("uploadUrl").stringValue("");
            var from = instruction.path("firstByte").asLong(-1);
            var last = Math.min(size - 1, instruction.path("lastByte").asLong(-1));
            if (from != next || last < from || last - from >= LARGEST_PART || !api.isOwn(url)) {
                return null;
            }
            parts.add(new Part(url, from, (int) (last - from + 1)));
            next = last + 1;
        }
        return next == size ? parts : null;
    }

    /** What LinkedIn awaits. */
    private record Begun(String urn, String token, List<Part> parts) {}

    /** So many bytes from there on, and where they go. */
    private record Part(String url, long from, int length) {}

    /**
     * A part that was sent.
     *
     * @param tag null where it was not taken
     */
    private record Sent(@Nullable String tag, Reply reply) {

        static Sent of(Reply reply) {
            var tag = reply instanceof Reply.Answer answer && answer.isSuccess() ? answer.header("etag") : null;
            return new Sent(tag != null && TAG.matcher(tag).matches() ? tag : null, reply);
        }
    }
}
