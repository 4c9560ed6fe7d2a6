/** Tells open pages what has changed, whichever process changed it, or that something was missed. */
@NullMarked
package dev.litfass.kernel.live;

import org.jspecify.annotations.NullMarked;
