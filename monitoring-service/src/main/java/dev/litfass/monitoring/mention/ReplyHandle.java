package dev.litfass.monitoring.mention;

import org.jspecify.annotations.Nullable;

/**
 * What a network needs to attach an answer.
 *
 * @param id the network's id of what is answered
 * @param mark a Mastodon author's {@code @name@server}, or a record's CID
 * @param rootId where the talk began, if not there
 * @param audience whom it was said to, in the network's own word, where that is not everybody; an answer goes no further
 */
public record ReplyHandle(
        String id,
        @Nullable String mark,
        @Nullable String rootId,
        @Nullable String rootMark,
        @Nullable String audience) {}
