/** The social network itself: accounts, posts, comments and the five ways to treat a repeated post. */
@NullMarked
package dev.litfass.simulator.network;

import org.jspecify.annotations.NullMarked;
