package dev.litfass.monitoring.source;

import dev.litfass.monitoring.mention.Author;
import dev.litfass.monitoring.mention.Mention;
import dev.litfass.monitoring.mention.MentionKind;

/** Something said, as a source tells it, before we know it. */
public record RawMention(String externalId, MentionKind kind, Author author, Mention.Content content) {}
