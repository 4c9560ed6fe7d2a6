package dev.litfass.content.remark;

import java.util.Optional;

/**
 * Words of a text with what stands around them, as the W3C's Web Annotation Data Model selects text, so that they are found
 * again when the text was changed. Positions are those of Java and JavaScript, in UTF-16.
 *
 * @param start where the words began when they were looked for last
 * @param before what stood before them, at most {@link #CONTEXT} characters
 */
public record Quote(int start, String words, String before, String after) {

    public Quote {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("no words are nowhere");
        }
    }

    static final int LONGEST = 300;
    static final int CONTEXT = 32;

    /** A text of one letter has its words everywhere: so many places are looked at from the beginning, and near the old one. */
    private static final int MOST_LOOKS = 500;

    private static final int NEAR = 250;

    /** What a person marked; at most {@link #LONGEST} characters of it. No pair of surrogates is cut. */
    static Quote of(String text, int from, int to) {
        var start = whole(text, from);
        var end = to - start < LONGEST ? wholeAfter(text, to) : whole(text, start + LONGEST);
        return new Quote(
                start,
                text.substring(start, end),
                text.substring(wholeAfter(text, Math.max(0, start - CONTEXT)), start),
                text.substring(end, whole(text, Math.min(text.length(), end + CONTEXT))));
    }

    /** The same words where they stand in a text, or what was written in their place; nothing where both are gone. */
    Optional<Quote> in(String text) {
        return exactlyIn(text)
                .or(() -> betweenIn(text, CONTEXT))
                .or(() -> betweenIn(text, CONTEXT / 2))
                .or(() -> betweenIn(text, CONTEXT / 4));
    }

    /** The very words: where the surroundings are most alike, and of those nearest to where they were. */
    Optional<Quote> exactlyIn(String text) {
        if (text.startsWith(words, start) && surroundings(text, start) == 2) {
            return Optional.of(of(text, start, start + words.length()));
        }
        var best = best(text, best(text, -1, 0), Math.max(0, start - NEAR));
        return best < 0 ? Optional.empty() : Optional.of(of(text, best, best + words.length()));
    }

    /** Better than one that is known, among the first from there on. */
    private int best(String text, int known, int from) {
        var best = known;
        var at = text.indexOf(words, from);
        for (var looks = 0; at >= 0 && looks < MOST_LOOKS; looks++) {
            if (best < 0 || isBetter(text, at, best)) {
                best = at;
            }
            at = text.indexOf(words, at + 1);
        }
        return best;
    }

    private boolean isBetter(String text, int at, int best) {
        var alike = surroundings(text, at) - surroundings(text, best);
        return alike > 0 || alike == 0 && Math.abs(at - start) < Math.abs(best - start);
    }

    /** How many of both sides are as they were. */
    private int surroundings(String text, int at) {
        var as = text.startsWith(before, at - before.length()) ? 1 : 0;
        return text.startsWith(after, at + words.length()) ? as + 1 : as;
    }

    /**
     * What stands between so much of the surroundings now: further off somebody may have changed more. Each side is looked
     * for once from one place, so that long texts cost little.
     */
    private Optional<Quote> betweenIn(String text, int most) {
        var before = this.before.substring(wholeAfter(this.before, Math.max(0, this.before.length() - most)));
        var after = this.after.substring(0, whole(this.after, Math.min(this.after.length(), most)));
        var from = before.isEmpty() ? 0 : nearest(text, before, start - before.length()) + before.length();
        if (!before.isEmpty() && from < before.length()) {
            return Optional.empty();
        }
        var to = after.isEmpty() ? text.length() : text.indexOf(after, from);
        return to <= from || to - from > LONGEST || text.substring(from, to).isBlank()
                ? Optional.empty()
                : Optional.of(of(text, from, to));
    }

    /** -1 where it is nowhere. */
    private static int nearest(String text, String wanted, int to) {
        var sooner = text.lastIndexOf(wanted, to);
        var later = text.indexOf(wanted, Math.max(0, to));
        if (sooner < 0 || later < 0) {
            return Math.max(sooner, later);
        }
        return to - sooner <= later - to ? sooner : later;
    }

    /** The place itself, or the beginning of the character it lies in. */
    private static int whole(String text, int at) {
        return isWithinPair(text, at) ? at - 1 : at;
    }

    private static int wholeAfter(String text, int at) {
        return isWithinPair(text, at) ? at + 1 : at;
    }

    private static boolean isWithinPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}
