/** What the simulator sends by itself: comments of a public that does not exist. */
@NullMarked
package dev.litfass.monitoring.source.simulator;

import org.jspecify.annotations.NullMarked;
