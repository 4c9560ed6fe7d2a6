/** The append-only record of who did what. */
@NullMarked
package dev.litfass.platform.audit;

import org.jspecify.annotations.NullMarked;
