/** X, by version 2 of its API, which is paid for by use. */
@NullMarked
package dev.litfass.content.network.x;

import org.jspecify.annotations.NullMarked;
