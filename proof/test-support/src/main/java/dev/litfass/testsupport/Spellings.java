package dev.litfass.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Other spellings of a path, each of which some server on the way might take for the path itself. */
public final class Spellings {

    private Spellings() {}

    /**
     * Each segment of the path, and each gap between two, spelt otherwise, one at a time.
     *
     * @param pattern the path with {@code {variables}} for ids: an id in capitals is another id, not another spelling
     */
    public static List<String> of(String pattern, String path) {
        return of(pattern, path, new HashSet<>());
    }

    /**
     * The same for one of many paths. The segments before the last are spelt otherwise where none of the paths before
     * began with them.
     *
     * @param known what paths began with so far; those of this one are added
     */
    static List<String> of(String pattern, String path, Set<String> known) {
        var fixed = pattern.substring(1).split("/");
        var query = path.indexOf('?');
        var segments =
                (query < 0 ? path : path.substring(0, query)).substring(1).split("/");
        var spellings = new ArrayList<String>();
        for (int i = 0; i < segments.length; i++) {
            var isNew = known.add(String.join("/", Arrays.copyOf(fixed, i + 1)));
            if (!isNew && i < segments.length - 1) {
                continue;
            }
            for (var other : spellings(segments[i], !fixed[i].startsWith("{"))) {
                var changed = segments.clone();
                changed[i] = other;
                spellings.add("/" + String.join("/", changed) + (query < 0 ? "" : path.substring(query)));
            }
        }
        return spellings;
    }

    private static Stream<String> escapes(String segment) {
        var first = segment.charAt(0);
        var rest = segment.substring(1);
        var hex = String.format("%02x", (int) first);
        return Stream.of(
                "%" + hex + rest,
                "%" + hex.toUpperCase(Locale.ROOT) + rest,
                "%25" + hex + rest,
                // overlong UTF-8 of the same letter, and its full-width form
                String.format("%%%02X%%%02X", 0xC0 | first >> 6, 0x80 | first & 0x3F) + rest,
                escaped(Character.toString(first + 0xFEE0)) + rest,
                segment + "%00",
                segment + "%20",
                segment + "%2f",
                segment + "%3b");
    }

    private static List<String> spellings(String segment, boolean fixed) {
        var otherWords = segment.equals(segment.toUpperCase(Locale.ROOT))
                ? Stream.of("x" + segment)
                : Stream.of(segment.toUpperCase(Locale.ROOT), segment + ".");
        return Stream.concat(
                        fixed ? Stream.concat(escapes(segment), otherWords) : escapes(segment),
                        Stream.of(
                                segment + ";",
                                segment + ";a=b",
                                segment + ";/..",
                                "/" + segment,
                                "./" + segment,
                                "x/../" + segment,
                                "%2e%2e/" + segment,
                                segment + "/."))
                .toList();
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        for (var b : text.getBytes(UTF_8)) {
            escaped.append(String.format("%%%02X", b));
        }
        return escaped.toString();
    }
}
