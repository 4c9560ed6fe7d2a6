/** Writes every failure as a problem document (RFC 9457). */
@NullMarked
package dev.litfass.platform.problem;

import org.jspecify.annotations.NullMarked;
