package dev.litfass.content.network.telegram;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A message's place: ids are counted in each chat for itself.
 *
 * @param chat the numeric id of a chat, or the name of a public channel with its {@code @}
 */
record MessageId(String chat, long message) {

    private static final Pattern TEXT = Pattern.compile("(-?\\d{1,19}|@\\w{4,32})/(\\d{1,18})");

    /** The address of a message in a public channel, or in one that only members see. */
    private static final Pattern URL = Pattern.compile("https://t\\.me/(?:c/(\\d{1,17})|(\\w{4,32}))/(\\d{1,18})");

    /** What the id of a channel or a large group begins with. */
    private static final String CHANNEL = "-100";

    /** Of a message as the Bot API tells it; null where it has no id. */
    static @Nullable MessageId of(JsonNode message) {
        var chat = message.at("/chat/id");
        var id = message.path("message_id");
        return chat.isIntegralNumber() && id.isIntegralNumber() && id.asLong() > 0
                ? new MessageId(Long.toString(chat.asLong()), id.asLong())
                : null;
    }

    static @Nullable MessageId parse(String text) {
        var found = TEXT.matcher(text);
        return found.matches() ? new MessageId(found.group(1), Long.parseLong(found.group(2))) : null;
    }

    static @Nullable MessageId ofUrl(String url) {
        var found = URL.matcher(url.replaceFirst("[?#].*", ""));
        if (!found.matches()) {
            return null;
        }
        var chat = found.group(1) == null ? "@" + found.group(2) : CHANNEL + found.group(1);
        return new MessageId(chat, Long.parseLong(found.group(3)));
    }

    String text() {
        return chat + "/" + message;
    }

    /** Under which people see it: by the chat's name where it has one. Empty where nobody outside can see it. */
    String url(JsonNode about) {
        var name = about.path("username").stringValue("");
        if (!name.isEmpty()) {
            return "https://t.me/" + name + "/" + message;
        }
        return chat.startsWith(CHANNEL) ? "https://t.me/c/" + chat.substring(CHANNEL.length()) + "/" + message : "";
    }
}
