/** What is wrong with a draft, said before anybody else notices. */
@NullMarked
package dev.litfass.content.check;

import org.jspecify.annotations.NullMarked;
