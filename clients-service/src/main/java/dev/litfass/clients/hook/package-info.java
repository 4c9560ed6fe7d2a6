/**
 * Web hooks of the agency: addresses outside that hear alerts, signed as Standard Webhooks are, each alert once under one
 * id however often it has to be tried. It knows nothing of people and their notices; who tells it of an alert brings the
 * sentence and the link.
 */
@NullMarked
package dev.litfass.clients.hook;

import org.jspecify.annotations.NullMarked;
