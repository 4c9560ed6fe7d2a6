package dev.litfass.content.network.mastodon;

import dev.litfass.content.network.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the posts a server answers with (docs.joinmastodon.org/entities/Status, read 2026-11). */
final class Statuses {

    private Statuses() {}

    /** Its id and address; null where it has no id. */
    static Outcome.@Nullable Published published(JsonNode status) {
        var id = status.path("id").stringValue("");
        var url = status.path("url").stringValue(status.path("uri").stringValue(""));
        return id.isEmpty() ? null : new Outcome.Published(id, url);
    }
}
