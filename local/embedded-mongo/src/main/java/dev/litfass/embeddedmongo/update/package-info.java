/** Update operators: from one document to the changed one. */
@NullMarked
package dev.litfass.embeddedmongo.update;

import org.jspecify.annotations.NullMarked;
