/** Collections in one file: documents, ordered indexes, the choice between them, and commits. */
@NullMarked
package dev.litfass.embeddedmongo.store;

import org.jspecify.annotations.NullMarked;
