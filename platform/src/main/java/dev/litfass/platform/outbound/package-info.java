/**
 * Calls to machines that a person or a network names: where they may lead, and the one HTTP client that goes there. Every
 * address is checked at the moment of connecting, so that no caller can forget it. It knows no network and no feed.
 */
@NullMarked
package dev.litfass.platform.outbound;

import org.jspecify.annotations.NullMarked;
