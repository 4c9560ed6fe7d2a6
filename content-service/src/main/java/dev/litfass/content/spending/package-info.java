/**
 * What the networks charge for a client's posts, and what is left of its budget. Each delivery that costs something is
 * charged once, before it is sent; it must not know who sends.
 */
@NullMarked
package dev.litfass.content.spending;

import org.jspecify.annotations.NullMarked;
