/** What a partner may do with posts. */
@NullMarked
package dev.litfass.content.partner;

import org.jspecify.annotations.NullMarked;
