package dev.litfass.content.network.youtube;

import dev.litfass.content.network.Account;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A channel as YouTube describes it (https://developers.google.com/youtube/v3/docs/channels, read 2026-11-30). */
final class Channel {

    private static final int MOST = 50;

    /** Those of whose grant it is. */
    static final String MINE = "/youtube/v3/channels?part=snippet&mine=true&maxResults=" + MOST;

    private static final Pattern ID = Pattern.compile("UC[A-Za-z0-9_-]{22}");
    private static final Pattern HANDLE = Pattern.compile("@[\\p{L}\\p{N}_.·-]{1,100}");

    private Channel() {}

    static boolean isId(@Nullable String id) {
        return id != null && ID.matcher(id).matches();
    }

    static String id(JsonNode channel) {
        return channel.path("id").stringValue("");
    }

    /** Those with an id. */
    static Stream<JsonNode> listed(JsonNode answer) {
        return answer.path("items").valueStream().limit(MOST).filter(each -> isId(id(each)));
    }

    /** What people see of it. */
    static Account account(JsonNode channel) {
        var said = channel.at("/snippet/customUrl").stringValue("");
        var handle = HANDLE.matcher(said).matches() ? said : "";
        return new Account(
                channel.at("/snippet/title").stringValue(""), handle, "https://www.youtube.com/channel/" + id(channel));
    }
}
