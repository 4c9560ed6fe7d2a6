/** Bounded pools for work of our own that keeps a processor busy. */
@NullMarked
package dev.litfass.platform.pool;

import org.jspecify.annotations.NullMarked;
