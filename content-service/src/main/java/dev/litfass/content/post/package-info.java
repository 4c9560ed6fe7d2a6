/** A post from the first words to its place on the calendar: the draft, its approval, its slot. It must not know how anything is sent. */
@NullMarked
package dev.litfass.content.post;

import org.jspecify.annotations.NullMarked;
