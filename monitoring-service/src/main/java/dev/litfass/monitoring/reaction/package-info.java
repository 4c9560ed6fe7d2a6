/**
 * What the public makes of posts: how many liked, answered and shared each of them, read from the networks until a post is
 * thirty days old. Which posts there are says content-service; how a network is asked, the network's own package.
 */
@NullMarked
package dev.litfass.monitoring.reaction;

import org.jspecify.annotations.NullMarked;
