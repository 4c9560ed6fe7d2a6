package dev.litfass.content.network.tiktok;

import dev.litfass.content.network.Account;
import dev.litfass.platform.network.Reply;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an account may post now; it is asked before each post
 * (https://developers.tiktok.com/doc/content-posting-api-reference-query-creator-info, read 2026-11-30).
 *
 * @param handle with its @; empty where TikTok did not say
 * @param privacies who may be let see a post, in TikTok's words
 * @param longest in seconds; 0 where TikTok did not say
 * @param closed what the account itself has turned off, in TikTok's words
 */
record Creator(String name, String handle, Set<String> privacies, int longest, Set<String> closed) {

    static final String QUERY = "/post/publish/creator_info/query/";
    static final String WHOSE = "/user/info/?fields=open_id,display_name";

    private static final Pattern HANDLE = Pattern.compile("[A-Za-z0-9_.]{1,50}");
    private static final int MOST = 10;

    /** Null where the answer does not say it. */
    static @Nullable Creator in(Reply reply) {
        if (!(reply instanceof Reply.Answer answer) || !TikTokAnswers.isOk(answer)) {
            return null;
        }
        var data = answer.json().path("data");
        var options = data.path("privacy_level_options");
        return options.isArray() ? of(data, options) : null;
    }

    private static Creator of(JsonNode data, JsonNode options) {
        var handle = data.path("creator_username").stringValue("");
        return new Creator(
                data.path("creator_nickname").stringValue(""),
                HANDLE.matcher(handle).matches() ? "@" + handle : "",
                options.valueStream()
                        .limit(MOST)
                        .map(option -> option.stringValue(""))
                        .collect(Collectors.toUnmodifiableSet()),
                Math.max(0, data.path("max_video_post_duration_sec").asInt(0)),
                Set.of("comment", "duet", "stitch").stream()
                        .filter(what -> data.path(what + "_disabled").asBoolean(false))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    boolean isClosed(String what) {
        return closed.contains(what);
    }

    /** What people see of the account. */
    static Account account(Reply.Answer user, @Nullable Creator creator) {
        var name = Objects.requireNonNullElse(user.text("/data/user/display_name"), "");
        return creator == null
                ? new Account(name, "", "")
                : new Account(name.isEmpty() ? creator.name() : name, creator.handle(), addressOf(creator.handle()));
    }

    /** Where the posts of an account are. */
    static String addressOf(String handle) {
        var known = handle.startsWith("@") ? handle.substring(1) : handle;
        return HANDLE.matcher(known).matches() ? "https://www.tiktok.com/@" + known : "https://www.tiktok.com/";
    }
}
