package dev.litfass.clients.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Knows what is guessed first: common passwords with the usual digits and signs around them, two common words in a row,
 * walks over the keyboard, repetitions, and the person's own words. It asks for no kinds of characters (NIST SP
 * 800-63B, section 5.1.1.2). Everything is compared in one form, small, without marks, with the letters that digits and
 * signs stand for.
 */
@Component
class CommonPasswords {

    private static final int MOST_COMMON = 5_000;
    private static final int SHORTEST_WORD = 4;
    private static final int SHORTEST_OWN = 3;

    /** Fewer characters than these beside words and walks that everybody knows are no secret. */
    private static final int LEFT_AT_LEAST = 5;

    private static final int SHORTEST_WALK = 4;

    private static final List<String> WALKS = Stream.of(
                    "1234567890",
                    "abcdefghijklmnopqrstuvwxyz",
                    "qwertzuiop\u00fc",
                    "qwertyuiop",
                    "azertyuiop",
                    "asdfghjkl\u00f6\u00e4",
                    "yxcvbnm",
                    "zxcvbnm",
                    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik",
                    "1qay2wsx3edc4rfv5tgb6zhn7ujm8ik",
                    "qazwsxedcrfvtgbyhnujm",
                    "qaywsxedcrfvtgbzhnujm",
                    "1q2w3e4r5t6y7u8i9o0p",
                    "1q2w3e4r5t6z7u8i9o0p")
            .flatMap(walk -> Stream.of(walk, new StringBuilder(walk).reverse().toString()))
            .toList();

    private static final Pattern REPEATED = Pattern.compile("(.)\\1{2,}");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?!\\d)");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern BEFORE = Pattern.compile("^\\P{L}+");
    private static final Pattern AFTER = Pattern.compile("\\P{L}+$");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\s@]+");
    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

    private final Set<String> words = new HashSet<>();
    private final Set<String> mostCommon = new HashSet<>();

    CommonPasswords() {
        try (var stream = CommonPasswords.class.getResourceAsStream("common-passwords.txt")) {
            if (stream == null) {
                throw new IllegalStateException("common-passwords.txt is not in the jar");
            }
            new BufferedReader(new InputStreamReader(stream, UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(CommonPasswords::folded)
                    .forEach(this::know);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void know(String word) {
        if (mostCommon.size() < MOST_COMMON) {
            mostCommon.add(word);
        }
        words.add(word);
    }

    /**
     * Whether somebody who knows the person would try this early.
     *
     * @param own names, addresses and whatever else belongs to the person
     */
    boolean include(String password, Collection<String> own) {
        var typed = SPACES.matcher(
                        Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
        var theirs = own.stream()
                .map(words -> words.toLowerCase(Locale.ROOT))
                .flatMap(words ->
                        Stream.of(SPACES, BETWEEN_NAMES, NO_LETTERS).flatMap(each -> each.splitAsStream(words)))
                .map(CommonPasswords::folded)
                .filter(word -> word.length() >= SHORTEST_OWN)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        var rest = withoutWalks(typed);
        return rest.length() < LEFT_AT_LEAST
                || Stream.of(typed, rest)
                        .flatMap(CommonPasswords::readings)
                        .anyMatch(reading -> isGuessed(reading, theirs));
    }

    private boolean isGuessed(String reading, List<String> own) {
        var rest = reading;
        for (var word : own) {
            rest = rest.replace(word, "");
        }
        var letters = NO_LETTERS.matcher(rest).replaceAll("");
        return (rest.length() < LEFT_AT_LEAST && !rest.equals(reading))
                || isRepeated(reading)
                || words.contains(reading)
                || words.contains(letters)
                || areTwoWords(letters);
    }

    private boolean areTwoWords(String letters) {
        for (int cut = SHORTEST_WORD; cut <= letters.length() - SHORTEST_WORD; cut++) {
            if (mostCommon.contains(letters.substring(0, cut)) && mostCommon.contains(letters.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    /** A part that is no password by itself, again and again. */
    private static boolean isRepeated(String text) {
        for (int part = 1; part <= text.length() / 2 && part < Passwords.SHORTEST; part++) {
            if (text.regionMatches(0, text, part, text.length() - part)) {
                return true;
            }
        }
        return false;
    }

    /** The same with and without what stands around it; a digit at the edge may be a letter or a number. */
    private static Stream<String> readings(String typed) {
        var ahead = BEFORE.matcher(typed).replaceAll("");
        return Stream.of(
                        typed,
                        ahead,
                        AFTER.matcher(typed).replaceAll(""),
                        AFTER.matcher(ahead).replaceAll(""),
                        NO_LETTERS.matcher(typed).replaceAll(""))
                .map(CommonPasswords::folded);
    }

    private static String withoutWalks(String typed) {
        var rest = new StringBuilder();
        for (int at = 0; at < typed.length(); ) {
            var length = walkAt(typed, at);
            if (length == 0) {
                rest.append(typed.charAt(at));
            }
            at += Math.max(1, length);
        }
        return YEAR.matcher(REPEATED.matcher(rest).replaceAll("")).replaceAll("");
    }

    /** How far the longest walk goes that begins here; 0 where there is none worth the name. */
    private static int walkAt(String typed, int at) {
        var longest = 0;
        for (var walk : WALKS) {
            var from = walk.indexOf(typed.charAt(at));
            var length = 0;
            while (from >= 0
                    && at + length < typed.length()
                    && from + length < walk.length()
                    && walk.charAt(from + length) == typed.charAt(at + length)) {
                length++;
            }
            longest = Math.max(longest, length);
        }
        return longest >= SHORTEST_WALK ? longest : 0;
    }

    /** One form for all that looks or sounds alike. */
    private static String folded(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace("\u00df", "ss")
                .replace("ae", "a")
                .replace("oe", "o")
                .replace("ue", "u");
        var form = new StringBuilder(plain.length());
        plain.chars().forEach(letter -> form.append(letterFor((char) letter)));
        return form.toString();
    }

    private static char letterFor(char sign) {
        return switch (sign) {
            case '0' -> 'o';
            case '1', '!', '|', 'l' -> 'i';
            case '3', '\u20ac' -> 'e';
            case '4', '@' -> 'a';
            case '5', '$' -> 's';
            case '7' -> 't';
            case '8' -> 'b';
            case '9' -> 'g';
            default -> sign;
        };
    }
}
