/** Stored searches that mentions are matched against. */
@NullMarked
package dev.litfass.monitoring.watch;

import org.jspecify.annotations.NullMarked;
