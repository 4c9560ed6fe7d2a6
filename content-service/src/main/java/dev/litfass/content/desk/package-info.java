/** The staff's door to posts: one view that joins a post with what became of it, and every step a person can take. */
@NullMarked
package dev.litfass.content.desk;

import org.jspecify.annotations.NullMarked;
