/** Typed ids, stored and sent as plain strings, so that a channel's id can never stand where a client's is meant. */
@NullMarked
package dev.litfass.contracts.id;

import org.jspecify.annotations.NullMarked;
