/** Tells open pages what has changed. */
@NullMarked
package dev.litfass.content.live;

import org.jspecify.annotations.NullMarked;
