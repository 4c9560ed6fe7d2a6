/** Notifications of Bluesky. */
@NullMarked
package dev.litfass.monitoring.source.bluesky;

import org.jspecify.annotations.NullMarked;
