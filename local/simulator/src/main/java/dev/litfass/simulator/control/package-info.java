/** The door by which tests and the demo steer the network and read its truth. */
@NullMarked
package dev.litfass.simulator.control;

import org.jspecify.annotations.NullMarked;
