/** Starts and stops the simulated network; the only room that knows all others. */
@NullMarked
package dev.litfass.simulator;

import org.jspecify.annotations.NullMarked;
