package dev.litfass.content.network.mastodon;

import dev.litfass.content.network.Outcome;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the posts a server answers with (docs.joinmastodon.org/entities/Status, read 2026-11). */
final class Statuses {

    /** Where the servers show a post: /@name/ID, /@name/statuses/ID, /web/statuses/ID, /notice/ID, /notes/ID. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^/?#]+/(?:[^?#]*/)?(?:@[^/?#]+|statuses|notice|notes)/([0-9A-Za-z_-]{1,64})/?");

    private Statuses() {}

    /** The id in the address of a post; null where the address does not tell. */
    static @Nullable String idAt(String url) {
        var address = ADDRESS.matcher(url.replaceFirst("[?#].*", ""));
        return address.matches() && !address.group(1).equals("statuses") ? address.group(1) : null;
    }

    /** Its id and address; null where it has no id. */
    static Outcome.@Nullable Published published(JsonNode status) {
        var id = status.path("id").stringValue("");
        var url = status.path("url").stringValue(status.path("uri").stringValue(""));
        return id.isEmpty() ? null : new Outcome.Published(id, url);
    }
}
