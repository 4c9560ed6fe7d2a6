/** Finds out who makes a request and gives it the short-lived token that the services trust. */
@NullMarked
package dev.litfass.gateway.identity;

import org.jspecify.annotations.NullMarked;
