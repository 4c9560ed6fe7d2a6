/** What keeps deliveries back: the gate of a client, the hold of one post. */
@NullMarked
package dev.litfass.content.hold;

import org.jspecify.annotations.NullMarked;
