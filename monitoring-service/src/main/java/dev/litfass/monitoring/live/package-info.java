/** Tells open pages what has changed. */
@NullMarked
package dev.litfass.monitoring.live;

import org.jspecify.annotations.NullMarked;
