/** RSS and Atom feeds of the open web, fetched with care. */
@NullMarked
package dev.litfass.monitoring.source.rss;

import org.jspecify.annotations.NullMarked;
