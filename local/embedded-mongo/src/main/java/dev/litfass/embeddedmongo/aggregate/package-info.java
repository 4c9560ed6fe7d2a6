/** Aggregation pipelines: stages that turn one stream of documents into another. */
@NullMarked
package dev.litfass.embeddedmongo.aggregate;

import org.jspecify.annotations.NullMarked;
