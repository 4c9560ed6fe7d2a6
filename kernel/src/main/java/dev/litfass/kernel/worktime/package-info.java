/** Pure arithmetic over opening hours, holidays and closures. */
@NullMarked
package dev.litfass.kernel.worktime;

import org.jspecify.annotations.NullMarked;
