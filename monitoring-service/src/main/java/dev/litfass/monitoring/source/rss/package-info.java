/**
 * RSS, Atom and JSON feeds of the open web, fetched with care and read as people publish them: what is no XML is read all
 * the same, what publishers call their articles is not trusted, and a server is asked no more often than it wants.
 */
@NullMarked
package dev.litfass.monitoring.source.rss;

import org.jspecify.annotations.NullMarked;
