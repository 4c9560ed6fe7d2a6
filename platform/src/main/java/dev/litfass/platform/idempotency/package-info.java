/** Answers a repeated request of a partner with the first answer. */
@NullMarked
package dev.litfass.platform.idempotency;

import org.jspecify.annotations.NullMarked;
