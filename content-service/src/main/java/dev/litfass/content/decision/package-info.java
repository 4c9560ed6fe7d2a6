/** What a person decides about deliveries that wait for one. */
@NullMarked
package dev.litfass.content.decision;

import org.jspecify.annotations.NullMarked;
