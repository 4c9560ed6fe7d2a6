/** What a process needs that another program of ours starts, the launcher or a test, rather than an orchestrator. */
@NullMarked
package dev.litfass.platform.process;

import org.jspecify.annotations.NullMarked;
