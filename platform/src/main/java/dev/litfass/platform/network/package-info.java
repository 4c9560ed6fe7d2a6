/** How an HTTP call to a network can end, and what is left of an account's quota. */
@NullMarked
package dev.litfass.platform.network;

import org.jspecify.annotations.NullMarked;
