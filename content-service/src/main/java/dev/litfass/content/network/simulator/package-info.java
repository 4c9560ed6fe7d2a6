/** The network that behaves badly on demand. */
@NullMarked
package dev.litfass.content.network.simulator;

import org.jspecify.annotations.NullMarked;
