package dev.litfass.content.network;

import java.time.Duration;

/** How many posts an account may make in a span of time. */
public record Allowance(int posts, Duration span) {}
