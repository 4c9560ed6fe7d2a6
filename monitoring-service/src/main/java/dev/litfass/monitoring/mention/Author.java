package dev.litfass.monitoring.mention;

import org.jspecify.annotations.Nullable;

/** Who said something. */
public record Author(String name, String handle, @Nullable String url) {}
