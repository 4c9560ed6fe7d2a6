/** Rings of secret keys, given as configuration, that let keys be rotated. */
@NullMarked
package dev.litfass.kernel.keys;

import org.jspecify.annotations.NullMarked;
