/** Random names and their digests: what is handed out is never what is stored. */
@NullMarked
package dev.litfass.clients.secret;

import org.jspecify.annotations.NullMarked;
