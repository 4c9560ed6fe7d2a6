/** Facebook pages, by the Graph API. */
@NullMarked
package dev.litfass.content.network.facebook;

import org.jspecify.annotations.NullMarked;
