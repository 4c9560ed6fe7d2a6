/** Submitting, approving, rejecting. */
@NullMarked
package dev.litfass.content.review;

import org.jspecify.annotations.NullMarked;
