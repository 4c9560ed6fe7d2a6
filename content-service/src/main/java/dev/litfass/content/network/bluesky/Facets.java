package dev.litfass.content.network.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Links, mentions and hashtags of a post (docs.bsky.app/docs/advanced-guides/post-richtext, read 2026-11). Bluesky
 * marks them by offsets into the UTF-8 bytes, end exclusive.
 */
final class Facets {

    /** After space, an opening bracket or a quotation mark of any language; »…« opens with what closes elsewhere. */
    private static final String BEGIN = "(?<=^|[\\s\\p{Ps}\\p{Pi}\\p{Pf}\"'])";

    private static final Pattern LINK = Pattern.compile(BEGIN + "https?://[^\\s<>\"„“”‚‘«»‹›]+");
    private static final Pattern MENTION =
            Pattern.compile(BEGIN + "@((?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?\\.)+[a-zA-Z]{2,})");
    private static final Pattern TAG =
            Pattern.compile(BEGIN + "#([\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_-]{0,63})", Pattern.UNICODE_CHARACTER_CLASS);
    private static final String PUNCTUATION = ".,;:!?'’…";
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private Facets() {}

    /** The handles mentioned, without {@code @}, to be resolved before sending. */
    static List<String> mentioned(String text) {
        return MENTION.matcher(text)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    /** The facets; a handle that could not be resolved stays plain text. */
    static List<Map<String, Object>> of(String text, Map<String, String> dids) {
        var facets = new ArrayList<Map<String, Object>>();
        for (var link = LINK.matcher(text); link.find(); ) {
            var url = trimmed(link.group());
            facets.add(facet(
                    text,
                    link.start(),
                    link.start() + url.length(),
                    Map.of("$type", "app.bsky.richtext.facet#link", "uri", url)));
        }
        for (var mention = MENTION.matcher(text); mention.find(); ) {
            add(facets, text, mention, "app.bsky.richtext.facet#mention", "did", dids.get(mention.group(1)));
        }
        for (var tag = TAG.matcher(text); tag.find(); ) {
            add(facets, text, tag, "app.bsky.richtext.facet#tag", "tag", tag.group(1));
        }
        return facets;
    }

    private static void add(
            List<Map<String, Object>> facets,
            String text,
            Matcher match,
            String type,
            String member,
            @Nullable String value) {
        if (value != null) {
            facets.add(facet(text, match.start(), match.end(), Map.of("$type", type, member, value)));
        }
    }

    private static Map<String, Object> facet(String text, int from, int to, Map<String, Object> feature) {
        var start = bytes(text.substring(0, from));
        return Map.of(
                "index",
                Map.of("byteStart", start, "byteEnd", start + bytes(text.substring(from, to))),
                "features",
                List.of(feature));
    }

    /** A sentence's end is not part of its link, nor is a bracket that the link did not open. */
    private static String trimmed(String url) {
        var end = url.length();
        while (end > 0 && (isPunctuation(url.charAt(end - 1)) || closesNothing(url.substring(0, end)))) {
            end--;
        }
        return url.substring(0, end);
    }

    private static boolean isPunctuation(char last) {
        return PUNCTUATION.indexOf(last) >= 0;
    }

    private static boolean closesNothing(String url) {
        var closing = url.charAt(url.length() - 1);
        var pair = CLOSING.indexOf(closing);
        return pair >= 0 && count(url, closing) > count(url, OPENING.charAt(pair));
    }

    private static long count(String url, char bracket) {
        return url.chars().filter(c -> c == bracket).count();
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }
}
