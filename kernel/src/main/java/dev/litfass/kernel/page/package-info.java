/** Keyset paging: a page of items and the cursor to the next one. */
@NullMarked
package dev.litfass.kernel.page;

import org.jspecify.annotations.NullMarked;
