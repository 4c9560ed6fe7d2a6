/** Tells open pages what has changed, whichever process changed it. */
@NullMarked
package dev.litfass.kernel.live;

import org.jspecify.annotations.NullMarked;
