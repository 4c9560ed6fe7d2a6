package dev.litfass.platform.outbox;

import org.jspecify.annotations.Nullable;

/** A document that promises in its field {@code outbox} to tell what happened to it. */
public interface HasOutbox {

    @Nullable
    Outbox outbox();
}
