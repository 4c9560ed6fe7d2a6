/** Profiles on Threads, by its API. */
@NullMarked
package dev.litfass.content.network.threads;

import org.jspecify.annotations.NullMarked;
