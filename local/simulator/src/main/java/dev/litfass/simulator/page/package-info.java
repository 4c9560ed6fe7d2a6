/** What a person in front of the network sees: the page of the public, articles and feeds. */
@NullMarked
package dev.litfass.simulator.page;

import org.jspecify.annotations.NullMarked;
