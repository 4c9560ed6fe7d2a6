package dev.litfass.monitoring.watch;

import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text as a list of words that compare well: compatibility forms folded, lower case, ß as ss. Umlauts stay umlauts;
 * a hashtag or mention is also the plain word.
 */
record Words(List<String> words) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}]+)?");

    static Words of(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss");
        return new Words(
                WORD.matcher(folded).results().map(match -> match.group()).toList());
    }

    boolean contains(String word) {
        return words.contains(word);
    }

    boolean containsPrefix(String prefix) {
        return words.stream().anyMatch(word -> word.startsWith(prefix));
    }

    boolean containsPhrase(List<String> phrase) {
        return Collections.indexOfSubList(words, phrase) >= 0;
    }
}
