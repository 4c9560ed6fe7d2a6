/** Pictures, videos and documents that posts use: what they are, and their bytes. */
@NullMarked
package dev.litfass.content.media;

import org.jspecify.annotations.NullMarked;
