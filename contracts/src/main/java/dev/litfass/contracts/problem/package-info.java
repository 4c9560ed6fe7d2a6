/** The one way to say no: one exception, and an enum of problem types per service. */
@NullMarked
package dev.litfass.contracts.problem;

import org.jspecify.annotations.NullMarked;
