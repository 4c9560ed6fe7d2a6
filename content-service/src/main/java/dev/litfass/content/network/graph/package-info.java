/**
 * What the networks of Meta have in common: the Graph API, its errors, its posts that lie ready in containers, and the
 * sign-in that opens pages. It knows no single network and decides nothing for one.
 */
@NullMarked
package dev.litfass.content.network.graph;

import org.jspecify.annotations.NullMarked;
