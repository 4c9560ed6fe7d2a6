/** The network an address belongs to, for limits and sign-in. */
@NullMarked
package dev.litfass.platform.session;

import org.jspecify.annotations.NullMarked;
