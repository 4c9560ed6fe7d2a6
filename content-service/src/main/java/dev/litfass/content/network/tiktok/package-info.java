/** Accounts on TikTok, by version 2 of its Content Posting API: videos and photos, posted directly. */
@NullMarked
package dev.litfass.content.network.tiktok;

import org.jspecify.annotations.NullMarked;
