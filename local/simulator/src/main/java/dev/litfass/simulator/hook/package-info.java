/** Sends what the public said to whoever registered for it, signed and until it arrives. */
@NullMarked
package dev.litfass.simulator.hook;

import org.jspecify.annotations.NullMarked;
