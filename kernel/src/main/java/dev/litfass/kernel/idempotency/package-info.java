/** Answers a repeated request of a partner with the first answer. */
@NullMarked
package dev.litfass.kernel.idempotency;

import org.jspecify.annotations.NullMarked;
