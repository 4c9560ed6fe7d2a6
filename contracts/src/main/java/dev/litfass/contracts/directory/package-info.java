/** What clients-service tells the other services about clients and their channels. */
@NullMarked
package dev.litfass.contracts.directory;

import org.jspecify.annotations.NullMarked;
