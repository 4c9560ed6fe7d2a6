/** How texts are compared, by watches and by every search: one folding of letters, words and search patterns. */
@NullMarked
package dev.litfass.platform.search;

import org.jspecify.annotations.NullMarked;
