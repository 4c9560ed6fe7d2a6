/** What becomes of a client's pictures and videos: which posts use them, when they may go, and when their rights end. */
@NullMarked
package dev.litfass.content.library;

import org.jspecify.annotations.NullMarked;
