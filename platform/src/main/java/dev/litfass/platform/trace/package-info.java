/** The correlation id of a request, from the edge through every service into every log line. */
@NullMarked
package dev.litfass.platform.trace;

import org.jspecify.annotations.NullMarked;
