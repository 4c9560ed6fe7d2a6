/** The shared kernel: only what two services must agree on. */
@NullMarked
package dev.litfass.kernel;

import org.jspecify.annotations.NullMarked;
