/** What each network allows on a day: what came with the release, what the agency has changed since, what a server says. */
@NullMarked
package dev.litfass.content.limit;

import org.jspecify.annotations.NullMarked;
