/** How the portal greets a client company. */
@NullMarked
package dev.litfass.clients.portal;

import org.jspecify.annotations.NullMarked;
