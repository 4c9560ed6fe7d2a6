/** What is said in the group of a Telegram channel. */
@NullMarked
package dev.litfass.monitoring.source.telegram;

import org.jspecify.annotations.NullMarked;
