/** Mastodon and the servers that speak its API. */
@NullMarked
package dev.litfass.content.network.mastodon;

import org.jspecify.annotations.NullMarked;
