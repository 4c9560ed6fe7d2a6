/**
 * X's stand-in: posts, media in pieces, the own timeline. What it answers was read on 2026-11-30 in
 * https://docs.x.com/x-api.
 */
@NullMarked
package dev.litfass.simulator.x;

import org.jspecify.annotations.NullMarked;
