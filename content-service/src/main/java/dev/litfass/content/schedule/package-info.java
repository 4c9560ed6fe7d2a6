/** Putting a post on the calendar and taking it off again. */
@NullMarked
package dev.litfass.content.schedule;

import org.jspecify.annotations.NullMarked;
