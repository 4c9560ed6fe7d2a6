/** Answers to the public; each is a delivery that is due now. */
@NullMarked
package dev.litfass.content.reply;

import org.jspecify.annotations.NullMarked;
