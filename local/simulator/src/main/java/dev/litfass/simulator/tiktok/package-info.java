/**
 * Stand-in for TikTok's Content Posting API (https://developers.tiktok.com/doc/content-posting-api-get-started, read
 * 2026-11-30). Knows nothing of those who call it.
 */
@NullMarked
package dev.litfass.simulator.tiktok;

import org.jspecify.annotations.NullMarked;
