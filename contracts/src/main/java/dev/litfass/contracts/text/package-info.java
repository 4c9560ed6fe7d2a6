/** Text as people type it: one line, whole characters. */
@NullMarked
package dev.litfass.contracts.text;

import org.jspecify.annotations.NullMarked;
