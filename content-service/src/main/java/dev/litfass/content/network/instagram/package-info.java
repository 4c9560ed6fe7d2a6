/** Professional accounts on Instagram, by the Graph API. */
@NullMarked
package dev.litfass.content.network.instagram;

import org.jspecify.annotations.NullMarked;
