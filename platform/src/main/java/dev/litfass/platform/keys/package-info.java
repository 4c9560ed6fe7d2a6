/** Rings of secret keys, given as configuration, that let keys be rotated. */
@NullMarked
package dev.litfass.platform.keys;

import org.jspecify.annotations.NullMarked;
