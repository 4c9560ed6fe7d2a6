/** What a process needs when it is started on a desk by the launcher rather than by an orchestrator. */
@NullMarked
package dev.litfass.platform.desk;

import org.jspecify.annotations.NullMarked;
