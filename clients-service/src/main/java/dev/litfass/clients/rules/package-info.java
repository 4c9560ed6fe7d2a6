/** What a client wants its posts to keep to: budget, what may go where, words, days. It is kept here and held to by content-service. */
@NullMarked
package dev.litfass.clients.rules;

import org.jspecify.annotations.NullMarked;
