/** The one stream of news an open page listens to. */
@NullMarked
package dev.litfass.gateway.live;

import org.jspecify.annotations.NullMarked;
