/**
 * Stand-ins for YouTube's Data API and for Google Business Profile, which share Google's sign-in
 * (https://developers.google.com/youtube/v3/docs and …/my-business/reference/rest, read 2026-11-30). Knows nothing of
 * those who call it.
 */
@NullMarked
package dev.litfass.simulator.google;

import org.jspecify.annotations.NullMarked;
