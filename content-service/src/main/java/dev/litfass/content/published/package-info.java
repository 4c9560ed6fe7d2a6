/** Tells monitoring-service which posts are public, and where; what the public makes of them is read there. */
@NullMarked
package dev.litfass.content.published;

import org.jspecify.annotations.NullMarked;
