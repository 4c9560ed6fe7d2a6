/** Values as MongoDB sees them: their bytes, their order, their arithmetic, the paths into them and the errors about them. */
@NullMarked
package dev.litfass.embeddedmongo.bson;

import org.jspecify.annotations.NullMarked;
