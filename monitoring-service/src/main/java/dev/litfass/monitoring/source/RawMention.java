package dev.litfass.monitoring.source;

import dev.litfass.monitoring.mention.Author;
import dev.litfass.monitoring.mention.Mention;
import dev.litfass.monitoring.mention.MentionKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something said, as a source tells it, before we know it.
 *
 * @param saidAt when the network had it by its own clock; null where it does not say
 */
public record RawMention(
        String externalId,
        MentionKind kind,
        Author author,
        Mention.Content content,
        @Nullable Instant saidAt) {

    /** Where the source has no other time than the one it shows. */
    public RawMention(String externalId, MentionKind kind, Author author, Mention.Content content) {
        this(externalId, kind, author, content, content.publishedAt());
    }
}
