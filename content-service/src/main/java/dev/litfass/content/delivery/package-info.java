/**
 * One delivery per post, part and channel: the states it goes through, what is known of it, and who may write it. Why
 * nothing is lost or doubled stands in docs/publishing.md.
 */
@NullMarked
package dev.litfass.content.delivery;

import org.jspecify.annotations.NullMarked;
