/** The network as its accounts see it: the calls a publishing tool makes. */
@NullMarked
package dev.litfass.simulator.api;

import org.jspecify.annotations.NullMarked;
