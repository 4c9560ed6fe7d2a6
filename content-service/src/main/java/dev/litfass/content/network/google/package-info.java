/** What the networks of Google have in common: how people sign in. */
@NullMarked
package dev.litfass.content.network.google;

import org.jspecify.annotations.NullMarked;
