package dev.litfass.simulator.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a token reaches.
 *
 * @param account the page it is for; null where it is for a person
 * @param parent the token it was made from
 * @param endsAt null where it does not end by itself
 */
public record Span(
        @Nullable String account,
        @Nullable String parent,
        @Nullable Instant endsAt) {}
