/** Telegram channels and the Bot API. */
@NullMarked
package dev.litfass.content.network.telegram;

import org.jspecify.annotations.NullMarked;
