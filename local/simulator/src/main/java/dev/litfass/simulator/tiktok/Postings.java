package dev.litfass.simulator.tiktok;

import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Call;
import dev.litfass.simulator.http.Params;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.ledger.Content;
import dev.litfass.simulator.ledger.Event;
import dev.litfass.simulator.ledger.Line;
import dev.litfass.simulator.network.Conditions;
import dev.litfass.simulator.network.Network;
import dev.litfass.simulator.network.Post;
import dev.litfass.simulator.signin.Managed;
import dev.litfass.simulator.standin.Numbers;
import dev.litfass.simulator.standin.Pictures;
import dev.litfass.simulator.standin.Spans;
import dev.litfass.simulator.standin.Uploading;
import dev.litfass.simulator.standin.Uploading.Piece;
import dev.litfass.simulator.standin.Visit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What accounts post (https://developers.tiktok.com/doc/content-posting-api-reference-direct-post and
 * …-get-video-status, read 2026-11-30). A video is processed as soon as its last chunk is there, and public after that; a
 * posting keeps its name over a restart, an address does not.
 */
class Postings {

    private static final String PUBLISH = "video.publish";
    private static final String PRIVATE = "SELF_ONLY";
    private static final Set<String> PRIVACIES =
            Set.of("PUBLIC_TO_EVERYONE", "FOLLOWER_OF_CREATOR", "MUTUAL_FOLLOW_FRIENDS", PRIVATE);

    /** An app called so was not audited. */
    private static final String UNAUDITED = "unaudited";

    private static final String VIDEO = "v_pub_file~v2-1.";
    private static final String PHOTOS = "p_pub_url~v2-1.";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration WORK = Duration.ofSeconds(3);
    private static final int MOST_SECONDS = 600;

    private final Network network;
    private final Numbers numbers;
    private final Pictures pictures;
    private final Clock clock;
    private final Spans inits = new Spans(6, Duration.ofMinutes(1));
    private final Spans looks = new Spans(30, Duration.ofMinutes(1));
    private final Map<String, Uploading<Said>> uploads = new ConcurrentHashMap<>();
    private final Map<String, String> postOfMedium = new ConcurrentHashMap<>();
    private final Map<String, Instant> visible = new ConcurrentHashMap<>();

    Postings(Network network, Numbers numbers, Pictures pictures, Clock clock) {
        this.network = network;
        this.numbers = numbers;
        this.pictures = pictures;
        this.clock = clock;
        network.follow(this::apply);
    }

    /** What was said of a video before it came. */
    private record Said(String text, String privacy, long chunk, Instant until, Conditions conditions) {}

    private void apply(Line line) {
        if (line.event() instanceof Event.Drafted draft) {
            draft.content().mediaIds().forEach(medium -> postOfMedium.put(medium, draft.id()));
        } else if (line.event() instanceof Event.Published shown) {
            visible.put(shown.id(), shown.visibleAt());
        }
    }

    Answer creator(Visit visit) {
        visit.token().needs(PUBLISH);
        Managed account = visit.about();
        var data = new LinkedHashMap<String, Object>();
        data.put("creator_username", account.username());
        data.put("creator_nickname", account.name());
        data.put(
                "privacy_level_options",
                isAudited(visit) ? PRIVACIES.stream().sorted().toList() : List.of(PRIVATE));
        data.put("comment_disabled", false);
        data.put("duet_disabled", false);
        data.put("stitch_disabled", true);
        data.put("max_video_post_duration_sec", MOST_SECONDS);
        return TikTokErrors.ok(data);
    }

    private static boolean isAudited(Visit visit) {
        return !visit.token().grant().app().startsWith(UNAUDITED);
    }

    Answer video(Visit visit) {
        JsonNode body = begun(visit);
        JsonNode source = body.path("source_info");
        long size = source.path("video_size").asLong(0);
        long chunk = source.path("chunk_size").asLong(0);
        if (!"FILE_UPLOAD".equals(source.path("source").stringValue(""))
                || size <= 0
                || chunk <= 0
                || source.path("total_chunk_count").asLong(0) != Math.max(1, size / chunk)) {
            throw new Refusal(400, "invalid_params", "The chunks do not make up the video.");
        }
        Account account = visit.account(network);
        String id = network.beginUpload(account, "video/mp4", size);
        JsonNode post = body.path("post_info");
        uploads.put(
                numbers.of(id),
                new Uploading<>(
                        id,
                        account,
                        "video/mp4",
                        size,
                        new Said(
                                post.path("title").stringValue(""),
                                post.path("privacy_level").stringValue(""),
                                chunk,
                                clock.instant().plus(HOUR),
                                visit.conditions())));
        return TikTokErrors.ok(Map.of(
                "publish_id",
                VIDEO + numbers.of(id),
                "upload_url",
                "http://%s/tiktok/video/?upload_id=%s&upload_token=practice"
                        .formatted(visit.call().header("host"), numbers.of(id))));
    }

    /** What holds for every posting. */
    private JsonNode begun(Visit visit) {
        visit.token().needs(PUBLISH);
        inits.take(visit.about().handle(), clock.instant(), tooOften());
        JsonNode body = Params.object(visit.call());
        String privacy = body.at("/post_info/privacy_level").stringValue("");
        if (!PRIVACIES.contains(privacy)) {
            throw new Refusal(403, "privacy_level_option_mismatch", "The privacy level is not offered.");
        }
        if (!isAudited(visit) && !privacy.equals(PRIVATE)) {
            throw new Refusal(
                    403,
                    "unaudited_client_can_only_post_to_private_accounts",
                    "Unaudited clients may only post in private.");
        }
        return body;
    }

    private static Refusal tooOften() {
        return new Refusal(429, "rate_limited", "The API rate limit was exceeded.");
    }

    /** A chunk; the last one makes the post. */
    Answer take(Call call) {
        Uploading<Said> upload = uploads.get(Objects.requireNonNullElse(call.query("upload_id"), ""));
        if (upload == null) {
            return Answer.empty(404);
        }
        if (clock.instant().isAfter(upload.said().until())) {
            return Answer.empty(403);
        }
        Piece piece = Piece.of(call);
        if (piece == null) {
            return Answer.empty(400);
        }
        if (!upload.take(network, piece, call.body())) {
            return Answer.empty(416);
        }
        if (!upload.isComplete()) {
            return Answer.empty(206);
        }
        Said said = upload.said();
        post(upload.account(), said.text(), List.of(upload.id()), said.privacy(), said.conditions());
        return Answer.empty(201);
    }

    /** Whom everybody may see is public after some work; the rest stays a draft here, since there are no followers. */
    private Post post(Account account, String text, List<String> media, String privacy, Conditions conditions) {
        return network.alone(() -> {
            Instant now = clock.instant();
            Post draft = network.post(account, null, new Content(text, media, null, now), conditions)
                    .post();
            if (!privacy.equals(PRIVATE) && !conditions.fails()) {
                Duration work = conditions.processing().compareTo(WORK) > 0 ? conditions.processing() : WORK;
                network.note(new Event.Published(account.handle(), draft.id(), null, now.plus(work)));
            }
            return draft;
        });
    }

    Answer photos(Visit visit) {
        JsonNode body = begun(visit);
        Account account = visit.account(network);
        JsonNode post = body.path("post_info");
        List<String> media = body.at("/source_info/photo_images")
                .valueStream()
                .map(address -> pictures.fetch(address.stringValue(""))
                        .filter(picture -> !picture.type().startsWith("image/png"))
                        .map(picture -> network.upload(account, picture.type(), picture.bytes(), "")
                                .id())
                        .orElseThrow(() -> new Refusal(400, "invalid_params", "A photo cannot be fetched.")))
                .toList();
        String title = post.path("title").stringValue("");
        String description = post.path("description").stringValue("");
        Post made = post(
                account,
                title.isBlank() ? description : title + "\n\n" + description,
                media,
                post.path("privacy_level").stringValue(""),
                visit.conditions());
        return TikTokErrors.ok(Map.of("publish_id", PHOTOS + numbers.of(made.id())));
    }

    Answer status(Visit visit) {
        visit.token().needs(PUBLISH);
        looks.take(visit.about().handle(), clock.instant(), tooOften());
        String publishing = visit.params().required("publish_id");
        String id = numbers.idOf(publishing.replaceFirst(".*\\.", ""));
        if (id == null || !visit.about().handle().equals(numbers.ownerOf(id))) {
            throw new Refusal(400, "invalid_publish_id", "The publish_id does not exist.");
        }
        if (publishing.startsWith(PHOTOS)) {
            return status(visit, id, 0);
        }
        Uploading<Said> upload = uploads.get(numbers.of(id));
        Numbers.Announced announced = numbers.announced(id);
        long size = announced == null ? 0 : announced.bytes();
        return status(visit, postOfMedium.get(id), upload == null || upload.isComplete() ? size : upload.taken());
    }

    private Answer status(Visit visit, @Nullable String id, long taken) {
        var data = new LinkedHashMap<String, Object>();
        data.put("uploaded_bytes", taken);
        if (id == null) {
            data.put("status", "PROCESSING_UPLOAD");
            return TikTokErrors.ok(data);
        }
        Instant now = clock.instant();
        Post post = network.read(visit.account(network), id);
        Instant shown = visible.get(id);
        if (post.status(now, 0) == Post.Status.FAILED) {
            data.put("status", "FAILED");
            data.put("fail_reason", "file_format_check_failed");
        } else if (shown == null ? post.status(now, 0) == Post.Status.PROCESSING : shown.isAfter(now)) {
            data.put("status", taken == 0 ? "PROCESSING_DOWNLOAD" : "PROCESSING_UPLOAD");
        } else {
            data.put("status", "PUBLISH_COMPLETE");
            data.put(
                    "publicaly_available_post_id", shown == null ? List.of() : List.of(Long.parseLong(numbers.of(id))));
        }
        return TikTokErrors.ok(data);
    }
}
