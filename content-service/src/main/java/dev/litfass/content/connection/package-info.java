/**
 * How the owner of an account connects it: a link, the network's own sign-in, the choice of an account; and how what was
 * granted is kept alive. It keeps no secret: what a network grants goes straight to clients-service.
 */
@NullMarked
package dev.litfass.content.connection;

import org.jspecify.annotations.NullMarked;
