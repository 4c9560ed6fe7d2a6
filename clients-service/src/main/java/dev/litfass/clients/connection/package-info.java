/**
 * Accounts that their owners connect by a link: whose link it is, what a network granted until an account is chosen, and
 * the channel that comes of it. How one signs in to a network is content-service's affair.
 */
@NullMarked
package dev.litfass.clients.connection;

import org.jspecify.annotations.NullMarked;
