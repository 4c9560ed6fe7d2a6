/** The commands a driver may send, each with the arguments it accepts, and what it answers. */
@NullMarked
package dev.litfass.embeddedmongo.command;

import org.jspecify.annotations.NullMarked;
