/** What happened, in order, and the file that keeps it. Lines are only ever added. */
@NullMarked
package dev.litfass.simulator.ledger;

import org.jspecify.annotations.NullMarked;
