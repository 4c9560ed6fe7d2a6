/** Words out of other formats. */
@NullMarked
package dev.litfass.kernel.text;

import org.jspecify.annotations.NullMarked;
