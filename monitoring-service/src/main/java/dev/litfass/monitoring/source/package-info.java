/** Where mentions come from: feeds and the channels' own notifications, each with its cursor and its lease. */
@NullMarked
package dev.litfass.monitoring.source;

import org.jspecify.annotations.NullMarked;
