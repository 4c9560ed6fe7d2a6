/** Sending: one delivery per post and channel, the states it goes through, the clocks that drive it. Why nothing is lost or doubled stands in docs/publishing.md. */
@NullMarked
package dev.litfass.content.publishing;

import org.jspecify.annotations.NullMarked;
