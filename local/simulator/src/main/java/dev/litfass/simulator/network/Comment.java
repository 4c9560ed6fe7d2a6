package dev.litfass.simulator.network;

import dev.litfass.simulator.ledger.Author;
import dev.litfass.simulator.ledger.CommentKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody of the public said to an account. */
public record Comment(
        String id,
        String account,
        CommentKind kind,
        Author author,
        String text,
        @Nullable String inReplyTo,
        Instant publishedAt) {}
