/** A server that speaks MongoDB's wire protocol and keeps its data in one file on this machine, for desks and tests. */
@NullMarked
package dev.litfass.embeddedmongo;

import org.jspecify.annotations.NullMarked;
