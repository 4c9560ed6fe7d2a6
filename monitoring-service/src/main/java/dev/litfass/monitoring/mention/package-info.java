/** Anything said about or to a client. */
@NullMarked
package dev.litfass.monitoring.mention;

import org.jspecify.annotations.NullMarked;
