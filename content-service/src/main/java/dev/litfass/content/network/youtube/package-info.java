/** Channels on YouTube, by version 3 of its Data API: videos, uploaded private and then shown. */
@NullMarked
package dev.litfass.content.network.youtube;

import org.jspecify.annotations.NullMarked;
