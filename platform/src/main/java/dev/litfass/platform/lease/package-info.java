/** Everything that happens later: documents with a due time, claimed one at a time for a limited while. */
@NullMarked
package dev.litfass.platform.lease;

import org.jspecify.annotations.NullMarked;
