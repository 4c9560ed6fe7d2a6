package dev.litfass.content.network;

import static java.nio.charset.StandardCharsets.UTF_8;

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

    /** Where the text passes the limit: the UTF-16 offset after so many graphemes. */
    public static int offsetAfter(String text, int graphemes) {
        return GRAPHEME.matcher(text)
                .results()
                .skip(graphemes)
                .findFirst()
                .map(MatchResult::start)
                .orElse(text.length());
    }
}
