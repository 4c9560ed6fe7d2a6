package dev.litfass.platform.search;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.platform.text.Excerpt;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Looks in stored texts for what people remember of them: every piece between two spaces has to stand somewhere, however
 * its letters are written. It compares like {@link Fold}, spelled out as a pattern, since texts are stored as they came.
 */
public final class TextSearch {

    private static final int LONGEST = 150;
    /** One letter becomes a hundred characters of pattern, and the database takes a pattern of 32 kB. */
    private static final int LONGEST_PIECE = 60;

    private static final int MOST_PIECES = 10;

    /**
     * Signs above letters, invisible signs and apostrophes may stand behind every letter. What was taken is never given
     * back: a run of marks that can be cut in two ways takes time without end.
     */
    private static final String BETWEEN = "[\\p{M}\\p{Cf}" + Fold.APOSTROPHES + "]*+";

    /** What may stand behind every letter is none itself: two ways to match one sign take time without end. */
    private static final Pattern NEVER_ALONE = Pattern.compile("[\\p{M}\\p{Cf}]");

    private static final Map<Integer, String> UMLAUTS = Map.of(
            (int) 'a', "(?:[äÄæÆ]|[aA]\u0308)", (int) 'o', "(?:[öÖœŒøØ]|[oO]\u0308)", (int) 'u', "(?:[üÜ]|[uU]\u0308)");

    /** For each folded letter all that is folded to it, as far as keyboards of Europe reach. */
    private static final Map<Integer, String> WRITTEN = written();

    private TextSearch() {}

    /** What a document has to be like; nothing where nothing is looked for. */
    public static Optional<Criteria> in(@Nullable String words, String... fields) {
        var pieces = patterns(words).stream()
                .map(piece -> new Criteria()
                        .orOperator(Arrays.stream(fields)
                                .map(field -> where(field).regex(piece))
                                .toList()))
                .toList();
        return pieces.isEmpty() ? Optional.empty() : Optional.of(new Criteria().andOperator(pieces));
    }

    static List<Pattern> patterns(@Nullable String words) {
        if (words == null) {
            return List.of();
        }
        return Stream.of(Excerpt.of(Fold.MARKED.of(Excerpt.of(words, LONGEST)), LONGEST)
                        .split(" +"))
                .map(piece -> Normalizer.normalize(piece.replace("'", ""), Normalizer.Form.NFC))
                .map(piece -> NEVER_ALONE.matcher(piece).replaceAll(""))
                .filter(piece -> !piece.isEmpty())
                .map(piece -> Excerpt.of(piece, LONGEST_PIECE))
                .limit(MOST_PIECES)
                .map(TextSearch::pattern)
                .toList();
    }

    private static Pattern pattern(String piece) {
        var pattern = new StringBuilder();
        var letters = piece.codePoints().toArray();
        for (int i = 0; i < letters.length; i++) {
            var next = i + 1 < letters.length ? letters[i + 1] : -1;
            var umlaut = UMLAUTS.get(letters[i]);
            if (next == Fold.UMLAUT) {
                pattern.append(one(letters[i])).append(BETWEEN).append(one('e')).append("?+");
                i++;
            } else if (umlaut != null && next == 'e') {
                pattern.append(either(one(letters[i]) + BETWEEN + one('e'), umlaut));
                i++;
            } else if (letters[i] == 's' && next == 's') {
                pattern.append(either(one('s') + BETWEEN + one('s'), "[ßẞ]"));
                i++;
            } else {
                pattern.append(one(letters[i]));
            }
            pattern.append(BETWEEN);
        }
        return Pattern.compile(pattern.toString());
    }

    private static String either(String one, String other) {
        return "(?:" + one + "|" + other + ")";
    }

    private static String one(int letter) {
        var all = WRITTEN.get(letter);
        if (all != null) {
            return "[" + all + "]";
        }
        var text = Character.toString(letter);
        if (!Character.isLetterOrDigit(letter)) {
            return letter < 0x80 ? "\\" + text : text;
        }
        return "[" + text + Character.toString(Character.toUpperCase(letter)) + "]";
    }

    private static Map<Integer, String> written() {
        return IntStream.concat(IntStream.range('0', 0x250), IntStream.range(0xFF10, 0xFF5B))
                .filter(Character::isLetterOrDigit)
                .boxed()
                .filter(letter ->
                        folded(letter).codePointCount(0, folded(letter).length()) == 1)
                .collect(Collectors.groupingBy(
                        letter -> folded(letter).codePointAt(0),
                        Collectors.mapping(Character::toString, Collectors.joining())));
    }

    private static String folded(int letter) {
        return Fold.ONE_LETTER.of(Character.toString(letter));
    }
}
