/** Bluesky and other servers of the AT Protocol. */
@NullMarked
package dev.litfass.content.network.bluesky;

import org.jspecify.annotations.NullMarked;
