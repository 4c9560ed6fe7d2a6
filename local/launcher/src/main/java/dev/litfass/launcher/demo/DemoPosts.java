package dev.litfass.launcher.demo;

import dev.litfass.launcher.demo.DemoAgency.Post;
import dev.litfass.launcher.demo.DemoAgency.Stage;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the demo's posts as an editor and brings each as far as it shall be, with the help of an account lead. */
class DemoPosts {

    private static final Duration SOON = Duration.ofMinutes(3);

    private final DemoClient editor;
    private final DemoClient lead;
    private final Clock clock;

    DemoPosts(DemoClient editor, DemoClient lead, Clock clock) {
        this.editor = editor;
        this.lead = lead;
        this.clock = clock;
    }

    void write(String clientPath, ZoneId zone, List<Post> posts, Map<String, String> channelIds) {
        Map<String, JsonNode> known = new HashMap<>();
        editor.items(clientPath + "/posts")
                .forEach(post -> known.put(post.at("/draft/title").asString(""), post));
        for (Post post : posts) {
            JsonNode written = known.get(post.title());
            if (written == null) {
                written = editor.post(clientPath + "/posts", draft(clientPath, post, channelIds));
            }
            bring(clientPath, post, written, zone);
            if (post.stage() == Stage.MENDED) {
                bring(clientPath, post, mended(clientPath + "/posts/" + id(written), post), zone);
            }
        }
    }

    /** Lets a planned post come again each week, with a yes to all that comes. */
    void repeat(String clientPath, ZoneId zone, DemoMonths.Weekly weekly) {
        String title = weekly.title();
        JsonNode series = named(editor.items(clientPath + "/series"), "/title", title)
                .orElseGet(() -> {
                    String post = named(editor.items(clientPath + "/posts"), "/draft/title", title)
                            .orElseThrow()
                            .path("id")
                            .asString();
                    return editor.post(
                            clientPath + "/posts/" + post + "/series",
                            weekly.rule(LocalDate.ofInstant(clock.instant(), zone), zone));
                });
        if (!series.hasNonNull("approval")) {
            approve(clientPath + "/series/" + series.path("id").asString() + "/approval", series);
        }
    }

    /** While the posts of a series are being made, its approval is refused: they change it at the same time. */
    private void approve(String path, JsonNode series) {
        Map<String, String> seen =
                Map.of("contentHash", series.path("contentHash").asString());
        if (Patience.until(() -> lead.postUnlessBusy(path, seen)).isEmpty()) {
            throw new DemoFailed(409, "The series \"" + series.path("id").asString() + "\" could not be approved.");
        }
    }

    private static Optional<JsonNode> named(Stream<JsonNode> items, String field, String name) {
        return items.filter(item -> item.at(field).asString("").equals(name)).findFirst();
    }

    private Map<String, Object> draft(String clientPath, Post post, Map<String, String> channelIds) {
        var draft = new HashMap<String, Object>();
        draft.put("title", post.title());
        draft.put("text", post.text());
        draft.put("channelIds", post.channels().stream().map(channelIds::get).toList());
        List<DemoAgency.Variant> variants = post.variants() == null ? List.of() : post.variants();
        draft.put(
                "variants",
                variants.stream()
                        .map(variant -> Map.of("channelId", channelIds.get(variant.handle()), "text", variant.text()))
                        .toList());
        draft.put("media", post.image() == null ? List.of() : List.of(picture(clientPath, post.image(), post.alt())));
        return draft;
    }

    private Map<String, String> picture(String clientPath, String image, @Nullable String alt) {
        JsonNode asset = editor.upload(clientPath + "/media", image, DemoAgency.resource(image));
        return Map.of("assetId", asset.path("id").asString(), "alt", alt == null ? "" : alt);
    }

    /** One step after the other, each only where the post has not passed it yet. */
    private void bring(String clientPath, Post post, JsonNode written, ZoneId zone) {
        String path = clientPath + "/posts/" + id(written);
        JsonNode now = written;
        if (post.stage() == Stage.DRAFT || now.hasNonNull("rejection")) {
            return;
        }
        if (isIn(now, "DRAFT")) {
            // a yes reaches as far as the slot it was given for, so a time that is known is said first
            now = post.isPlanned() && !now.hasNonNull("slot")
                    ? editor.put(path + "/slot", with(now, slot(post, zone)))
                    : now;
            now = editor.post(path + "/submission", version(now));
        }
        if (post.stage() == Stage.REJECTED && isIn(now, "IN_REVIEW")) {
            lead.post(path + "/rejection", with(now, Map.of("reason", String.valueOf(post.reason()))));
            return;
        }
        if (post.stage() == Stage.IN_REVIEW) {
            return;
        }
        if (isIn(now, "IN_REVIEW")) {
            String hash = now.path("contentHash").asString();
            now = lead.post(path + "/approval", with(now, Map.of("contentHash", hash)));
        }
        if (isIn(now, "APPROVED")) {
            now = editor.put(path + "/slot", with(now, slot(post, zone)));
        }
        if (post.stage() == Stage.HELD && !now.hasNonNull("hold")) {
            lead.put(path + "/hold", Map.of("reason", String.valueOf(post.reason())));
        }
    }

    /** With its other text, once the network has refused the first one. */
    private JsonNode mended(String path, Post post) {
        JsonNode written = editor.get(path);
        if (!hasText(written, post.text())) {
            return written;
        }
        JsonNode refused = Patience.until(() -> Optional.of(editor.get(path))
                        .filter(now -> now.path("stage").asString("").equals("FAILED")))
                .orElseThrow(() -> new DemoFailed(0, "The network has not refused \"" + post.title() + "\"."));
        var draft = (ObjectNode) refused.path("draft");
        draft.put("text", post.mended());
        return editor.put(path, with(refused, Map.of("draft", draft)));
    }

    private static String id(JsonNode post) {
        return post.path("id").asString();
    }

    private static boolean hasText(JsonNode post, String text) {
        return post.at("/draft/text").asString("").equals(text);
    }

    private Map<String, Object> slot(Post post, ZoneId zone) {
        if (post.stage() == Stage.NOW || post.stage() == Stage.MENDED) {
            return Map.of("now", true);
        }
        LocalDateTime here = LocalDateTime.ofInstant(clock.instant(), zone);
        LocalDateTime local = post.stage() == Stage.SOON
                ? here.plus(SOON).truncatedTo(ChronoUnit.MINUTES)
                : at(here.toLocalDate(), post);
        return Map.of("local", local.toString(), "zone", zone.getId());
    }

    private static LocalDateTime at(LocalDate today, Post post) {
        int days = post.inDays() == null ? 1 : post.inDays();
        return today.plusDays(days).atTime(LocalTime.parse(post.time() == null ? "10:00" : post.time()));
    }

    private static boolean isIn(JsonNode post, String status) {
        return post.path("status").asString("").equals(status);
    }

    private static Map<String, Object> version(JsonNode post) {
        return with(post, Map.of());
    }

    private static Map<String, Object> with(JsonNode post, Map<String, ?> more) {
        var body = new HashMap<String, Object>(more);
        body.put("version", post.path("version").asLong());
        return body;
    }
}
