/** Notifications of Mastodon and servers that speak its API. */
@NullMarked
package dev.litfass.monitoring.source.mastodon;

import org.jspecify.annotations.NullMarked;
