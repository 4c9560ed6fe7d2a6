/** Posts that come again and again, by a rule in local time. */
@NullMarked
package dev.litfass.content.series;

import org.jspecify.annotations.NullMarked;
