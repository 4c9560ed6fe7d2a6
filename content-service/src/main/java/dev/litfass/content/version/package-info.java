/**
 * The earlier states of posts: what a rewrite replaces is kept, with who wrote it and when. It knows nothing of how a post
 * is rewritten.
 */
@NullMarked
package dev.litfass.content.version;

import org.jspecify.annotations.NullMarked;
