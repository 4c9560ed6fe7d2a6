package dev.litfass.launcher.demo;

import dev.litfass.launcher.demo.DemoAgency.Client;
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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes the demo's posts as an editor and brings each as far as it shall be, with the help of an account lead. */
class DemoPosts {

    private static final Duration SOON = Duration.ofMinutes(3);

    private final DemoClient editor;
    private final DemoClient lead;
    private final Consumer<String> progress;
    private final Clock clock;

    DemoPosts(DemoClient editor, DemoClient lead, Consumer<String> progress, Clock clock) {
        this.editor = editor;
        this.lead = lead;
        this.progress = progress;
        this.clock = clock;
    }

    void write(String clientPath, Client client, Map<String, String> channelIds) {
        Map<String, JsonNode> known = new HashMap<>();
        editor.items(clientPath + "/posts")
                .forEach(post -> known.put(post.at("/draft/title").asString(""), post));
        ZoneId zone = ZoneId.of(String.valueOf(client.file().get("zone")));
        for (Post post : client.posts()) {
            JsonNode written = known.get(post.title());
            if (written == null) {
                written = editor.post(clientPath + "/posts", draft(clientPath, post, channelIds));
            }
            bring(clientPath, post, written, zone);
        }
        progress.accept("%s: %d posts".formatted(client.name(), client.posts().size()));
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
        JsonNode asset = editor.upload(clientPath + "/media", image, DemoAgency.image(image));
        return Map.of("assetId", asset.path("id").asString(), "alt", alt == null ? "" : alt);
    }

    /** One step after the other, each only where the post has not passed it yet. */
    private void bring(String clientPath, Post post, JsonNode written, ZoneId zone) {
        String path = clientPath + "/posts/" + written.path("id").asString();
        JsonNode now = written;
        if (post.stage() == Stage.DRAFT || now.hasNonNull("rejection")) {
            return;
        }
        if (isIn(now, "DRAFT")) {
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

    private Map<String, Object> slot(Post post, ZoneId zone) {
        if (post.stage() == Stage.NOW) {
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
