/** Who calls: the short-lived signed token between our processes, and the client scope it carries. */
@NullMarked
package dev.litfass.kernel.caller;

import org.jspecify.annotations.NullMarked;
