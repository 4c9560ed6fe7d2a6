/** Filters, sort orders and projections, parsed once and applied to one document at a time. */
@NullMarked
package dev.litfass.embeddedmongo.query;

import org.jspecify.annotations.NullMarked;
