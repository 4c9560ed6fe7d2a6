/** Measures services as processes, beside a loop that asks the database the same without them. */
@NullMarked
package dev.litfass.bench;

import org.jspecify.annotations.NullMarked;
