package dev.litfass.simulator.network;

import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.ledger.Author;
import dev.litfass.simulator.ledger.CommentKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody of the public is about to say to an account. */
public record Remark(
        Account account,
        CommentKind kind,
        Author author,
        String text,
        @Nullable String inReplyTo,
        @Nullable Instant saidAt) {}
