/** The signed token between our processes, and the check of every route against what it requires. */
@NullMarked
package dev.litfass.platform.caller;

import org.jspecify.annotations.NullMarked;
