/**
 * The Graph API's stand-in: Facebook pages and Instagram business accounts. What it answers was read on 2026-11-30 in
 * https://developers.facebook.com/docs/graph-api and …/documentation/instagram-platform; the README says what is
 * assumed.
 */
@NullMarked
package dev.litfass.simulator.graph;

import org.jspecify.annotations.NullMarked;
