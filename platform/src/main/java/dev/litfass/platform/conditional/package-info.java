/** Conditional requests: who has the present answer already is not sent it again. */
@NullMarked
package dev.litfass.platform.conditional;

import org.jspecify.annotations.NullMarked;
