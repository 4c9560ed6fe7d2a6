/** Who calls, in which role, and what that role may do. */
@NullMarked
package dev.litfass.contracts.caller;

import org.jspecify.annotations.NullMarked;
