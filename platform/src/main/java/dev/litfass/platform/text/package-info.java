/** Words out of other formats. */
@NullMarked
package dev.litfass.platform.text;

import org.jspecify.annotations.NullMarked;
