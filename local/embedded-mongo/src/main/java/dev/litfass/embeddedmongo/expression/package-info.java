/** Aggregation expressions, parsed once and evaluated per document. */
@NullMarked
package dev.litfass.embeddedmongo.expression;

import org.jspecify.annotations.NullMarked;
