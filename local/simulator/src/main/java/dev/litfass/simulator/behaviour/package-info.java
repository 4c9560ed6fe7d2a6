/** What the network was told to do wrong, and to whom. */
@NullMarked
package dev.litfass.simulator.behaviour;

import org.jspecify.annotations.NullMarked;
