/** Who we work for: client files, channels and credentials, staff, viewers, partners. */
@NullMarked
package dev.litfass.clients;

import org.jspecify.annotations.NullMarked;
