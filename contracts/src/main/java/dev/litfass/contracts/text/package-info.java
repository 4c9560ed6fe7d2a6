/** Text as people type it: one line, whole characters, and what is none though it has characters. */
@NullMarked
package dev.litfass.contracts.text;

import org.jspecify.annotations.NullMarked;
