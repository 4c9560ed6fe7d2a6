/** What comes back: sources, mentions, watches, inquiries with their clocks, answers. */
@NullMarked
package dev.litfass.monitoring;

import org.jspecify.annotations.NullMarked;
