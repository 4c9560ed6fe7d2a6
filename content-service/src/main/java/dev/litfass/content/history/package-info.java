/** What a client published before it came to us: taken over, so that calendar, portal and checks know it. */
@NullMarked
package dev.litfass.content.history;

import org.jspecify.annotations.NullMarked;
