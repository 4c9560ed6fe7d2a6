/** The networks Litfass speaks to. */
@NullMarked
package dev.litfass.kernel.network;

import org.jspecify.annotations.NullMarked;
