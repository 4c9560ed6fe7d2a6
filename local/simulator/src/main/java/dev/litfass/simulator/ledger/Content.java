package dev.litfass.simulator.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an account wants to say. */
public record Content(
        String text, List<String> mediaIds, @Nullable String inReplyTo, Instant createdAt) {}
