package dev.litfass.content.publishing;

import java.time.Instant;

/** What the public sees: the network's id of it and its address. */
public record Remote(String remoteId, String url, Instant at) {}
