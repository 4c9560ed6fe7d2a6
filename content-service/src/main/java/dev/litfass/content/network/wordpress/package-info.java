/** WordPress sites and their REST API. */
@NullMarked
package dev.litfass.content.network.wordpress;

import org.jspecify.annotations.NullMarked;
