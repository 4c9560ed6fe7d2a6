/** Pure arithmetic over opening hours, holidays, closures and local times. */
@NullMarked
package dev.litfass.contracts.worktime;

import org.jspecify.annotations.NullMarked;
