package dev.litfass.content.network.bluesky;

import dev.litfass.content.network.Outgoing;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who may answer a post, which is a record of its own under the same key
 * (github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/threadgate.json, read 2026-11-30). It is written
 * before the post, so that nobody slips through, and is the same at each attempt.
 */
final class ThreadGate {

    static final String COLLECTION = "app.bsky.feed.threadgate";

    private ThreadGate() {}

    /** Whether there is to be one: what answers something has that of its talk. */
    static boolean isWanted(Outgoing outgoing) {
        return outgoing.parent() == null && rules(outgoing) != null;
    }

    static Map<String, Object> record(Outgoing outgoing, String postUri) {
        var rules = rules(outgoing);
        var record = new LinkedHashMap<String, Object>();
        record.put("$type", COLLECTION);
        record.put("post", postUri);
        record.put("allow", rules == null ? List.of() : rules);
        record.put(
                "createdAt", outgoing.slotAt().truncatedTo(ChronoUnit.SECONDS).toString());
        return record;
    }

    /** Null where everybody may. */
    private static @Nullable List<Map<String, String>> rules(Outgoing outgoing) {
        return switch (outgoing.option(BlueskyProfile.REPLIES)) {
            case "mentioned" -> rule("mentionRule");
            case "followers" -> rule("followerRule");
            case "following" -> rule("followingRule");
            case "nobody" -> List.of();
            default -> null;
        };
    }

    private static List<Map<String, String>> rule(String name) {
        return List.of(Map.of("$type", COLLECTION + "#" + name));
    }
}
