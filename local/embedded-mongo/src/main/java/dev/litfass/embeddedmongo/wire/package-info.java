/** The wire protocol on a loopback socket: messages in, messages out. */
@NullMarked
package dev.litfass.embeddedmongo.wire;

import org.jspecify.annotations.NullMarked;
