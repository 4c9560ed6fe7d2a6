/**
 * Threads' stand-in, of the same family as the Graph API: containers, publishing, replies. What it answers was read on
 * 2026-11-30 in https://developers.facebook.com/docs/threads.
 */
@NullMarked
package dev.litfass.simulator.threads;

import org.jspecify.annotations.NullMarked;
