/** The trace of a request or of a poller's run, from the edge through every service into every log line; ADR 0024. */
@NullMarked
package dev.litfass.platform.trace;

import org.jspecify.annotations.NullMarked;
