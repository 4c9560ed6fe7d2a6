/** The one way to say no: one exception, one enum of problem types per service, one writer (RFC 9457). */
@NullMarked
package dev.litfass.kernel.problem;

import org.jspecify.annotations.NullMarked;
