package dev.litfass.content.network.bluesky;

import dev.litfass.content.network.Beginnings;
import dev.litfass.content.network.Links;
import dev.litfass.content.network.TextCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Links, mentions and hashtags of a post (docs.bsky.app/docs/advanced-guides/post-richtext and
 * packages/api/src/rich-text of bluesky-social/atproto, read 2026-11). Bluesky marks them by offsets into the UTF-8
 * bytes, end exclusive.
 */
final class Facets {

    /** The lexicon takes no longer tag. */
    private static final int LONGEST_TAG = 64;

    private static final int LONGEST_HANDLE = 253;

    /** What ends a tag besides space: soft hyphen, word joiner, zero-width characters, keycaps. */
    private static final String ENDS_A_TAG = "\u00AD\u2060\u200A\u200B\u200C\u200D\u20E2";

    private Facets() {}

    /** Reads the lists it works with, which lie in files: no event loop may wait for that. */
    static void load() {
        of("#a b.org", Map.of());
    }

    /** The handles mentioned, without {@code @}, to be resolved before sending. */
    static List<String> mentioned(String text) {
        return mentions(text).map(Found::value).distinct().toList();
    }

    /**
     * The facets in the order of the text; a handle that could not be resolved stays plain text. None overlaps another,
     * as the network demands (atproto.com/blog/faceted-rich-text, read 2026-11): of two, the one that begins first stands.
     */
    static List<Map<String, Object>> of(String text, Map<String, String> dids) {
        var marked = new ArrayList<Marked>();
        for (var link : Links.withBareDomains(text)) {
            marked.add(new Marked(link.start(), link.end(), feature("link", "uri", link.uri())));
        }
        mentions(text).filter(mention -> dids.containsKey(mention.value())).forEach(mention -> {
            var did = dids.getOrDefault(mention.value(), "");
            marked.add(new Marked(mention.start(), mention.end(), feature("mention", "did", did)));
        });
        tags(text).forEach(tag -> marked.add(new Marked(tag.start(), tag.end(), feature("tag", "tag", tag.value()))));
        marked.sort(Comparator.comparingInt(Marked::from));
        return facets(text, marked);
    }

    private static List<Map<String, Object>> facets(String text, List<Marked> marked) {
        var bytes = byteOffsets(text);
        var facets = new ArrayList<Map<String, Object>>();
        var end = 0;
        for (var mark : marked) {
            if (mark.from() >= end) {
                facets.add(facet(bytes, mark.from(), mark.to(), mark.feature()));
                end = mark.to();
            }
        }
        return facets;
    }

    private static Stream<Found> mentions(String text) {
        var found = Stream.<Found>builder();
        for (var at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            var end = at + 1;
            while (end < text.length() && isOfAHandle(text.charAt(end))) {
                end++;
            }
            while (end > at + 1 && !isAlphanumeric(text.charAt(end - 1))) {
                end--;
            }
            if (Beginnings.isBeginning(text, at)
                    && end - at <= LONGEST_HANDLE
                    && isHandle(text.substring(at + 1, end))) {
                found.add(new Found(at, end, text.substring(at + 1, end)));
            }
        }
        return found.build();
    }

    private static boolean isHandle(String name) {
        var labels = name.split("\\.", -1);
        for (var label : labels) {
            if (label.isEmpty() || label.startsWith("-") || label.endsWith("-")) {
                return false;
            }
        }
        var last = labels[labels.length - 1];
        return labels.length > 1 && last.length() > 1 && last.chars().allMatch(Character::isLetter);
    }

    private static boolean isOfAHandle(char c) {
        return isAlphanumeric(c) || c == '.' || c == '-';
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** As the network's own app: not a number alone, without the punctuation at its end, too long a one not at all. */
    private static Stream<Found> tags(String text) {
        var found = Stream.<Found>builder();
        for (var at = 0; at < text.length(); at++) {
            if ((text.charAt(at) != '#' && text.charAt(at) != '＃') || !Beginnings.isBeginning(text, at)) {
                continue;
            }
            var run = tagRun(text, at + 1);
            var end = withoutPunctuation(text, at + 1, run);
            var tag = text.substring(at + 1, end);
            if (!tag.startsWith("\uFE0F")
                    && tag.codePoints().anyMatch(c -> !isPunctuation(c) && !(c >= '0' && c <= '9'))
                    && TextCount.graphemes(tag) <= LONGEST_TAG) {
                found.add(new Found(at, end, tag));
            }
            at = run;
        }
        return found.build();
    }

    private static int tagRun(String text, int from) {
        var end = from;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && !Character.isSpaceChar(text.charAt(end))
                && ENDS_A_TAG.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static int withoutPunctuation(String text, int from, int run) {
        var end = run;
        while (end > from && isPunctuation(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return end;
    }

    private static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static Map<String, Object> feature(String kind, String member, String value) {
        return Map.of("$type", "app.bsky.richtext.facet#" + kind, member, value);
    }

    private static Map<String, Object> facet(int[] bytes, int from, int to, Map<String, Object> feature) {
        return Map.of("index", Map.of("byteStart", bytes[from], "byteEnd", bytes[to]), "features", List.of(feature));
    }

    /** For each UTF-16 offset the offset in UTF-8; half a pair becomes one byte, as the JDK writes it. */
    private static int[] byteOffsets(String text) {
        var offsets = new int[text.length() + 1];
        var bytes = 0;
        for (var at = 0; at < text.length(); ) {
            var c = text.codePointAt(at);
            var half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            bytes += c < 0x80 || half ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            for (var next = at + Character.charCount(c); at < next; at++) {
                offsets[at + 1] = bytes;
            }
        }
        return offsets;
    }

    /** A mention or a hashtag and where it stands. */
    private record Found(int start, int end, String value) {}

    /** A place in the text, and what it is. */
    private record Marked(int from, int to, Map<String, Object> feature) {}
}
