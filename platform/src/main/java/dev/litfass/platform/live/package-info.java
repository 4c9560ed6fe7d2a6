/** Tells open pages what has changed, whichever process changed it, or that something was missed. */
@NullMarked
package dev.litfass.platform.live;

import org.jspecify.annotations.NullMarked;
