package dev.litfass.content.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Counts text as the networks count it. Graphemes come from {@code \X}: the JDK's break iterator is wrong on 17. */
public final class TextCount {

    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    /** What Mastodon takes for a link: its length counts as a constant. */
    private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"]+", Pattern.CASE_INSENSITIVE);

    private static final Pattern REMOTE_MENTION =
            Pattern.compile("(?<![\\w/])@(\\w+(?:[.-]\\w+)*)@[\\w.-]+\\w", Pattern.UNICODE_CHARACTER_CLASS);

    private TextCount() {}

    /** What a reader takes for characters: extended grapheme clusters. */
    public static int graphemes(String text) {
        return (int) GRAPHEME.matcher(text).results().count();
    }

    public static int utf8Bytes(String text) {
        return text.getBytes(UTF_8).length;
    }

    /**
     * As Mastodon counts (docs.joinmastodon.org/user/posting, read 2026-11): graphemes, where a link counts
     * {@code charactersPerUrl} and a remote mention only its user name.
     */
    public static int mastodon(String text, int charactersPerUrl) {
        var withoutLinks = URL.matcher(text).replaceAll("x".repeat(charactersPerUrl));
        return graphemes(REMOTE_MENTION.matcher(withoutLinks).replaceAll(match -> "@" + match.group(1)));
    }

    /**
     * Where the text passes a limit: the UTF-16 offset of the first grapheme that no longer fits. A link is marked from
     * its beginning, since it fits as a whole or not at all.
     *
     * @param count how the network counts
     */
    static int offsetBeyond(String text, long limit, ToIntFunction<String> count) {
        var starts =
                GRAPHEME.matcher(text).results().mapToInt(MatchResult::start).toArray();
        var fits = 0;
        var beyond = starts.length;
        while (fits + 1 < beyond) {
            var middle = (fits + beyond) / 2;
            if (count.applyAsInt(text.substring(0, starts[middle])) <= limit) {
                fits = middle;
            } else {
                beyond = middle;
            }
        }
        var offset = starts.length == 0 ? 0 : starts[fits];
        return URL.matcher(text)
                .results()
                .filter(link -> link.start() < offset && offset < link.end())
                .findFirst()
                .map(MatchResult::start)
                .orElse(offset);
    }
}
