/** Answers, from the desk to the network and back. */
@NullMarked
package dev.litfass.monitoring.reply;

import org.jspecify.annotations.NullMarked;
