package dev.litfass.content.post;

import java.time.Instant;

/** Who said no or stop, when, and why: a rejection or a hold. */
public record Remark(Person by, Instant at, String reason) {}
