/** What is said when something has changed. */
@NullMarked
package dev.litfass.contracts.live;

import org.jspecify.annotations.NullMarked;
