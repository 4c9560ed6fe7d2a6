package dev.litfass.platform.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A text as a list of words that compare well, see {@link Fold}. Each word is known in every form that people write it
 * in. A hashtag or mention is also the plain word; {@code &} and {@code +} are words, and so is a {@code #} at the end of
 * one, since names have them.
 */
public final class Words {

    /** Possessive throughout: a repeated group that may give back is read by recursion, and a long word overflows the stack. */
    private static final Pattern WORD = Pattern.compile(
            "[\\p{L}\\p{M}\\p{N}]++(?:'[\\p{L}\\p{M}\\p{N}]++)*+|[&+]|(?<=[\\p{L}\\p{N}])#(?![\\p{L}\\p{N}])");

    private static final Pattern HAS_LETTER = Pattern.compile("[\\p{L}\\p{N}]");

    private final List<Word> words;
    private final NavigableSet<String> forms = new TreeSet<>();

    private Words(List<Word> words) {
        this.words = words;
        words.forEach(word -> forms.addAll(word.found()));
    }

    public static Words of(String text) {
        var one = WORD.matcher(Fold.ONE_LETTER.of(text)).results().toList();
        var two = WORD.matcher(Fold.TWO_LETTERS.of(text)).results().toList();
        var words = new ArrayList<Word>(one.size());
        for (int i = 0; i < one.size(); i++) {
            words.add(Word.of(one.get(i).group(), two.get(i).group()));
        }
        return new Words(words);
    }

    public int count() {
        return words.size();
    }

    /** True where nothing in it has a letter or a digit. */
    public boolean isEmpty() {
        return words.stream().noneMatch(word -> HAS_LETTER.matcher(word.one()).find());
    }

    /** How long its first word is, as it is compared. */
    public int firstLength() {
        return words.get(0).one().length();
    }

    /** True where these words stand in it in this order, next to each other. */
    public boolean contains(Words phrase) {
        return find(phrase) >= 0;
    }

    /** The number of the word at which these words stand in it, in this order, next to each other; -1 where nowhere. */
    public int find(Words phrase) {
        if (!phrase.words.stream().allMatch(word -> word.isOneOf(forms))) {
            return -1;
        }
        for (int at = 0; at + phrase.words.size() <= words.size(); at++) {
            if (standsAt(at, phrase)) {
                return at;
            }
        }
        return -1;
    }

    /** The number of the first word that begins like this one; -1 where none does. */
    public int findPrefix(Words one) {
        if (!containsPrefix(one)) {
            return -1;
        }
        var word = one.words.get(0);
        for (int at = 0; at < words.size(); at++) {
            if (words.get(at).begins(word)) {
                return at;
            }
        }
        return -1;
    }

    /** True where one of its words begins like this one. */
    public boolean containsPrefix(Words one) {
        var word = one.words.get(0);
        return begins(word.one()) || begins(word.two());
    }

    /** True where these words stand in it written as one, as a hashtag is. */
    public boolean containsAsOne(Words phrase) {
        var one = new StringBuilder();
        var two = new StringBuilder();
        phrase.words.forEach(word -> {
            one.append(word.one());
            two.append(word.two());
        });
        return forms.contains(one.toString()) || forms.contains(two.toString());
    }

    private boolean begins(String prefix) {
        var next = forms.ceiling(prefix);
        return next != null && next.startsWith(prefix);
    }

    private boolean standsAt(int at, Words phrase) {
        for (int i = 0; i < phrase.words.size(); i++) {
            if (!phrase.words.get(i).isOneOf(words.get(at + i).found())) {
                return false;
            }
        }
        return true;
    }

    /**
     * One word.
     *
     * @param one with an umlaut as one letter, without apostrophes
     * @param two with an umlaut as two
     * @param found what finds it: both, and what stands beside an apostrophe, as in L'Oréal
     */
    private record Word(String one, String two, Set<String> found) {

        static Word of(String one, String two) {
            if (one.indexOf(Fold.APOSTROPHE) < 0) {
                return new Word(one, two, one.equals(two) ? Set.of(one) : Set.of(one, two));
            }
            var all = new HashSet<>(List.of(joined(one), joined(two)));
            all.addAll(List.of(one.split("'")));
            all.addAll(List.of(two.split("'")));
            return new Word(joined(one), joined(two), Set.copyOf(all));
        }

        private static String joined(String word) {
            return word.replace("'", "");
        }

        boolean begins(Word like) {
            return found.stream().anyMatch(form -> form.startsWith(like.one) || form.startsWith(like.two));
        }

        boolean isOneOf(Set<String> forms) {
            return forms.contains(one) || forms.contains(two);
        }
    }
}
