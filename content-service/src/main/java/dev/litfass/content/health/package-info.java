/**
 * How every channel is: what went out last, what failed, how long its credential lasts, and from when on publishing will
 * fail. It owns one small document per channel, kept up to date from the cards of clients-service, from what becomes of
 * deliveries and from a connection test each night. It sends nothing, and keeps no secret.
 */
@NullMarked
package dev.litfass.content.health;

import org.jspecify.annotations.NullMarked;
