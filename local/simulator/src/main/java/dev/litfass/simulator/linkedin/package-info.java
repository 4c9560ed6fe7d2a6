/**
 * LinkedIn's stand-in: posts of members and organizations, images, comments. What it answers was read on 2026-11-30 in
 * https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares.
 */
@NullMarked
package dev.litfass.simulator.linkedin;

import org.jspecify.annotations.NullMarked;
