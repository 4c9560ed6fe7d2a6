/** Keyset paging: a page of items and the cursor to the next one. */
@NullMarked
package dev.litfass.contracts.page;

import org.jspecify.annotations.NullMarked;
