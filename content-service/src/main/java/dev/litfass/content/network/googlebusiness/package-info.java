/** Google Business Profile: what a place says of itself on Google Search and Maps. */
@NullMarked
package dev.litfass.content.network.googlebusiness;

import org.jspecify.annotations.NullMarked;
