/** Companies that use the public API, and their keys. */
@NullMarked
package dev.litfass.clients.partner;

import org.jspecify.annotations.NullMarked;
