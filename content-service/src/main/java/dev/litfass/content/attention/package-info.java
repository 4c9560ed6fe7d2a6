/** What of the content needs somebody now. */
@NullMarked
package dev.litfass.content.attention;

import org.jspecify.annotations.NullMarked;
