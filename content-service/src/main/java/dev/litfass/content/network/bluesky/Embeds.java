package dev.litfass.content.network.bluesky;

import dev.litfass.content.network.Outgoing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What hangs below the text of a record: pictures, a video, or the card of a link
 * (github.com/bluesky-social/atproto/tree/main/lexicons/app/bsky/embed, read 2026-11-30). Up to four pictures stay in the
 * form that every client shows.
 */
final class Embeds {

    private static final String IMAGES = "app.bsky.embed.images";
    private static final String GALLERY = "app.bsky.embed.gallery";
    private static final String VIDEO = "app.bsky.embed.video";
    private static final String EXTERNAL = "app.bsky.embed.external";
    private static final int MOST_IMAGES = 4;

    private final JsonMapper json;

    Embeds(JsonMapper json) {
        this.json = json;
    }

    /** Null where nothing does. */
    @Nullable
    Map<String, Object> of(Outgoing outgoing, BlueskyPrepared prepared) {
        if (outgoing.pictures().isEmpty()) {
            return outgoing.parent() == null ? card(outgoing) : null;
        }
        if (outgoing.pictures().get(0).isVideo()) {
            return video(outgoing.pictures().get(0), prepared);
        }
        return outgoing.pictures().size() <= MOST_IMAGES ? images(outgoing, prepared) : gallery(outgoing, prepared);
    }

    /** Of the first post alone: what follows it would show the same card again. */
    private static @Nullable Map<String, Object> card(Outgoing outgoing) {
        var link = outgoing.option(BlueskyProfile.CARD_LINK);
        if (link.isEmpty()) {
            return null;
        }
        var card = new LinkedHashMap<String, Object>();
        card.put("uri", link);
        card.put("title", outgoing.option(BlueskyProfile.CARD_TITLE));
        card.put("description", outgoing.option(BlueskyProfile.CARD_DESCRIPTION));
        return embed(EXTERNAL, "external", card);
    }

    private Map<String, Object> images(Outgoing outgoing, BlueskyPrepared prepared) {
        var images = outgoing.pictures().stream()
                .map(picture -> image(picture, prepared))
                .toList();
        return embed(IMAGES, "images", images);
    }

    private Map<String, Object> gallery(Outgoing outgoing, BlueskyPrepared prepared) {
        var items = outgoing.pictures().stream()
                .map(picture -> item(picture, prepared))
                .toList();
        return embed(GALLERY, "items", items);
    }

    private Map<String, Object> video(Outgoing.OutgoingPicture video, BlueskyPrepared prepared) {
        var embed = embed(VIDEO, "video", blob(video, prepared));
        if (!video.alt().isBlank()) {
            embed.put("alt", video.alt());
        }
        if (video.width() > 0 && video.height() > 0) {
            embed.put("aspectRatio", ratio(video));
        }
        return embed;
    }

    private JsonNode blob(Outgoing.OutgoingPicture picture, BlueskyPrepared prepared) {
        return parsed(Objects.requireNonNull(prepared.blobs().get(picture.assetId())));
    }

    private static Map<String, Integer> ratio(Outgoing.OutgoingPicture picture) {
        var ratio = new LinkedHashMap<String, Integer>();
        ratio.put("width", picture.width());
        ratio.put("height", picture.height());
        return ratio;
    }

    private static Map<String, Object> embed(String type, String name, Object content) {
        var embed = new LinkedHashMap<String, Object>();
        embed.put("$type", type);
        embed.put(name, content);
        return embed;
    }

    private Map<String, Object> image(Outgoing.OutgoingPicture picture, BlueskyPrepared prepared) {
        var image = new LinkedHashMap<String, Object>();
        image.put("alt", picture.alt());
        image.put("image", blob(picture, prepared));
        if (picture.width() > 0 && picture.height() > 0) {
            image.put("aspectRatio", ratio(picture));
        }
        return image;
    }

    /** A gallery wants to know each picture's proportions. */
    private Map<String, Object> item(Outgoing.OutgoingPicture picture, BlueskyPrepared prepared) {
        var item = new LinkedHashMap<String, Object>();
        item.put("$type", GALLERY + "#image");
        item.putAll(image(picture, prepared));
        item.putIfAbsent("aspectRatio", Map.of("width", 1, "height", 1));
        return item;
    }

    private JsonNode parsed(String blob) {
        try {
            return json.readTree(blob);
        } catch (JacksonException e) {
            throw new IllegalStateException("a stored blob reference is not JSON", e);
        }
    }

    /** What the author says of it; null where nothing. */
    static @Nullable Map<String, Object> labels(Outgoing outgoing) {
        var label = outgoing.option(BlueskyProfile.LABEL);
        if (label.isEmpty() || label.equals("none")) {
            return null;
        }
        // The names of choices have no hyphen.
        var value = label.equals("graphicMedia") ? "graphic-media" : label;
        return embed("com.atproto.label.defs#selfLabels", "values", List.of(Map.of("val", value)));
    }
}
