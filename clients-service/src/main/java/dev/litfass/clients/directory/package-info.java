/** What the other services may know, the other side of contracts' directory. */
@NullMarked
package dev.litfass.clients.directory;

import org.jspecify.annotations.NullMarked;
