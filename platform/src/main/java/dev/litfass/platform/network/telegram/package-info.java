/** How bots of Telegram are addressed, which both who publishes and who reads need. */
@NullMarked
package dev.litfass.platform.network.telegram;

import org.jspecify.annotations.NullMarked;
