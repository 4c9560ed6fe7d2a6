package dev.litfass.simulator.network;

import java.time.Instant;

/** Something a newspaper or blog of the simulated world printed. */
public record Article(String feed, String id, String title, String text, String author, Instant publishedAt) {}
