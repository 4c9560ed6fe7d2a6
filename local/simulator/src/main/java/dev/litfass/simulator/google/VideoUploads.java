package dev.litfass.simulator.google;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Params;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.ledger.Content;
import dev.litfass.simulator.network.Network;
import dev.litfass.simulator.network.Post;
import dev.litfass.simulator.standin.Numbers;
import dev.litfass.simulator.standin.Spans;
import dev.litfass.simulator.standin.Uploading;
import dev.litfass.simulator.standin.Uploading.Piece;
import dev.litfass.simulator.standin.Visit;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * Videos in pieces (https://developers.google.com/youtube/v3/guides/using_resumable_upload_protocol, read 2026-11-30).
 * What has come whole is a private video.
 */
class VideoUploads {

    private static final int INCOMPLETE = 308;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_DESCRIPTION = 5_000;
    private static final int LARGEST_PICTURE = 2 * 1024 * 1024;

    private final Network network;
    private final Numbers numbers;
    private final Videos videos;
    private final Clock clock;
    private final Spans perDay = new Spans(100, Duration.ofDays(1));
    private final Map<String, Uploading<String>> sessions = new ConcurrentHashMap<>();
    private final Map<String, String> made = new ConcurrentHashMap<>();

    VideoUploads(Network network, Numbers numbers, Videos videos, Clock clock) {
        this.network = network;
        this.numbers = numbers;
        this.videos = videos;
        this.clock = clock;
    }

    Answer begin(Visit visit) {
        visit.token().needs(Videos.SCOPE);
        Account account = visit.account(network);
        if (!"resumable".equals(visit.call().query("uploadType"))) {
            throw new Refusal(400, "badRequest", "Only resumable uploads are practised here.");
        }
        String said = said(Params.object(visit.call()));
        long size = size(visit);
        perDay.take(
                visit.token().grant().app(),
                clock.instant(),
                new Refusal(
                        403, "quotaExceeded", "The request cannot be completed because you have exceeded your quota."));
        String type = Objects.requireNonNullElse(visit.call().header("x-upload-content-type"), "video/mp4");
        String id = network.beginUpload(account, type, size);
        String session = numbers.of(id);
        sessions.put(session, new Uploading<>(id, account, type, size, said));
        return Answer.empty(200)
                .with(
                        "Location",
                        "http://%s%s?uploadType=resumable&upload_id=%s"
                                .formatted(
                                        visit.call().header("host"),
                                        visit.call().path(),
                                        session));
    }

    private static long size(Visit visit) {
        String size = Objects.requireNonNullElse(visit.call().header("x-upload-content-length"), "");
        if (!size.matches("[1-9]\\d{0,9}")) {
            throw new Refusal(400, "badRequest", "X-Upload-Content-Length is missing.");
        }
        return Long.parseLong(size);
    }

    private static String said(JsonNode video) {
        String title = video.at("/snippet/title").stringValue("");
        String description = video.at("/snippet/description").stringValue("");
        if (title.isBlank() || title.length() > LONGEST_TITLE || hasAngle(title)) {
            throw new Refusal(400, "invalidTitle", "The request metadata specifies an invalid or empty video title.");
        }
        if (description.getBytes(UTF_8).length > LONGEST_DESCRIPTION || hasAngle(description)) {
            throw new Refusal(
                    400, "invalidDescription", "The request metadata specifies an invalid video description.");
        }
        if (!"private".equals(video.at("/status/privacyStatus").stringValue(""))
                || !video.at("/status/selfDeclaredMadeForKids").isBoolean()) {
            throw new Refusal(400, "invalidVideoMetadata", "Only complete, private videos are practised here.");
        }
        return title + "\n\n" + description;
    }

    private static boolean hasAngle(String text) {
        return text.indexOf('<') >= 0 || text.indexOf('>') >= 0;
    }

    /** A piece, or the question how far it has come. */
    Answer take(Visit visit) {
        visit.token().needs(Videos.SCOPE);
        String session = visit.params().text("upload_id", "");
        Uploading<String> upload = sessions.get(session);
        if (upload == null || !upload.account().handle().equals(visit.about().handle())) {
            throw new Refusal(404, "notFound", "There is no such upload.");
        }
        Piece piece = Piece.of(visit.call());
        if (piece != null) {
            upload.take(network, piece, visit.call().body());
        }
        if (!upload.isComplete()) {
            Answer incomplete = Answer.empty(INCOMPLETE);
            return upload.taken() == 0 ? incomplete : incomplete.with("Range", "bytes=0-" + (upload.taken() - 1));
        }
        String id = made.computeIfAbsent(session, key -> video(visit, upload));
        Post video = network.read(upload.account(), id);
        return Answer.json(200, videos.shown(visit.about(), video));
    }

    private String video(Visit visit, Uploading<String> upload) {
        Content content = new Content(upload.said(), List.of(upload.id()), null, clock.instant());
        return network.post(upload.account(), null, content, visit.conditions())
                .post()
                .id();
    }

    Answer thumbnail(Visit visit) {
        visit.token().needs(Videos.SCOPE);
        String type = Objects.requireNonNullElse(visit.call().header("content-type"), "");
        int length = visit.call().body().length;
        if (!type.matches("image/(jpeg|png)") || length == 0 || length > LARGEST_PICTURE) {
            throw new Refusal(400, "invalidImage", "The provided image content is invalid.");
        }
        visit.params().required("videoId");
        network.upload(visit.account(network), type, visit.call().body(), "");
        return Answer.json(200, Map.of("kind", "youtube#thumbnailSetResponse"));
    }
}
