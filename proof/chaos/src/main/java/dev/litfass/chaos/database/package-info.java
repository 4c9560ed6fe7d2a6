/** The database that a run works with. */
@NullMarked
package dev.litfass.chaos.database;

import org.jspecify.annotations.NullMarked;
