/** The append-only record of who did what. */
@NullMarked
package dev.litfass.kernel.audit;

import org.jspecify.annotations.NullMarked;
