/** The networks Litfass speaks to, and how an HTTP call to one of them can end. */
@NullMarked
package dev.litfass.kernel.network;

import org.jspecify.annotations.NullMarked;
