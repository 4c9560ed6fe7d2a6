/** What a client company may see. Read-only. */
@NullMarked
package dev.litfass.content.portal;

import org.jspecify.annotations.NullMarked;
