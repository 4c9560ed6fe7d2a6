/** Mails on their way out. */
@NullMarked
package dev.litfass.clients.mail;

import org.jspecify.annotations.NullMarked;
