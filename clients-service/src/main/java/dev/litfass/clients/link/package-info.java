/** Links that are mailed to people: who asks for one without being known, how many may go out, and how an address is compared. */
@NullMarked
package dev.litfass.clients.link;

import org.jspecify.annotations.NullMarked;
