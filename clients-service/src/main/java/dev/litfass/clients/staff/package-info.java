/** People of the agency: signing in, roles, which clients are theirs. */
@NullMarked
package dev.litfass.clients.staff;

import org.jspecify.annotations.NullMarked;
