/**
 * The publishing engine as it really runs, in processes that are killed and stopped, checked against what the public
 * saw. Time is real here: it is what is measured.
 */
@NullMarked
package dev.litfass.chaos;

import org.jspecify.annotations.NullMarked;
