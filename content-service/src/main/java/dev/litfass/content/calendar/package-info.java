/** What is planned, what went out, what needs somebody. */
@NullMarked
package dev.litfass.content.calendar;

import org.jspecify.annotations.NullMarked;
