/** Writing posts: beginning, rewriting, throwing away, finding them again. */
@NullMarked
package dev.litfass.content.writing;

import org.jspecify.annotations.NullMarked;
