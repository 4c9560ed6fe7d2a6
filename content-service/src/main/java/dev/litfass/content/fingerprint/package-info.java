/**
 * Which posts say nearly the same. Keeps one fingerprint of each post beside it and finds, among those of all clients, the
 * few worth comparing; whether that is bad the checks say. It must not know who asks.
 */
@NullMarked
package dev.litfass.content.fingerprint;

import org.jspecify.annotations.NullMarked;
