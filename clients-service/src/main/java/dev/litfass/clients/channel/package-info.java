/** A client's accounts on networks, and what opens them, sealed. */
@NullMarked
package dev.litfass.clients.channel;

import org.jspecify.annotations.NullMarked;
