package dev.litfass.monitoring.source;

import dev.litfass.monitoring.mention.Author;
import dev.litfass.monitoring.mention.Mention;
import dev.litfass.monitoring.mention.MentionKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something said, as a source tells it, before we know it.
 *
 * @param saidAt when the network had it by its own clock; null where it does not say
 * @param more what else it says, which watches look at and nobody is shown; null where that is nothing
 * @param keys by each of which it is recognised, also in another place; empty where its id alone tells
 */
public record RawMention(
        String externalId,
        MentionKind kind,
        Author author,
        Mention.Content content,
        @Nullable Instant saidAt,
        @Nullable String more,
        List<String> keys) {

    /** In letters: enough for the longest article. */
    private static final int MOST_WORDS = 20_000;

    /** Where the source has no other time than the one it shows. */
    public RawMention(String externalId, MentionKind kind, Author author, Mention.Content content) {
        this(externalId, kind, author, content, content.publishedAt());
    }

    public RawMention(
            String externalId, MentionKind kind, Author author, Mention.Content content, @Nullable Instant saidAt) {
        this(externalId, kind, author, content, saidAt, null, List.of());
    }

    /** All of its words, as far as anybody would read. */
    public String words() {
        var all = more == null ? content.words() : content.words() + "\n" + more;
        return all.substring(0, Math.min(MOST_WORDS, all.length()));
    }
}
