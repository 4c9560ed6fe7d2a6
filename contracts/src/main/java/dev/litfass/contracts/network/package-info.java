/** The networks Litfass knows. */
@NullMarked
package dev.litfass.contracts.network;

import org.jspecify.annotations.NullMarked;
