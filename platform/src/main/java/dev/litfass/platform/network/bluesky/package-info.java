/** Sessions of Bluesky, which both who publishes and who reads need. */
@NullMarked
package dev.litfass.platform.network.bluesky;

import org.jspecify.annotations.NullMarked;
