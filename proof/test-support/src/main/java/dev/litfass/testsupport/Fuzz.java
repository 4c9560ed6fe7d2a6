package dev.litfass.testsupport;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Tries a reader of foreign text with random inputs: pieces that mean something to it, put together, cut, doubled and
 * spoilt. {@code -Dfuzz.seconds} says how long, {@code -Dfuzz.seed} repeats a run; both are printed.
 */
public final class Fuzz {

    private static final int MOST_PIECES = 60;
    private static final String USUAL_SECONDS = "1";
    private static final List<String> SPOILT = List.of(
            "\u0000", "\ud83d", "\udf5e", "\u00ad", "\u200b", "\u202e", "\ufeff", "a\u0308", "🍞", "\r\n", "\u00a0",
            "ß", "İ");

    private Fuzz() {}

    public static void run(List<String> pieces, Consumer<String> reader) {
        var seed = Long.parseLong(System.getProperty("fuzz.seed", Long.toString(System.nanoTime())));
        var seconds = Long.parseLong(System.getProperty("fuzz.seconds", USUAL_SECONDS));
        System.out.println("fuzz.seed=" + seed + " fuzz.seconds=" + seconds);
        var random = new Random(seed);
        var end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        var runs = 0;
        do {
            var input = input(random, pieces);
            try {
                reader.accept(input);
            } catch (Throwable e) {
                throw new AssertionError("run " + runs + " of seed " + seed + " with: " + escaped(input), e);
            }
            runs++;
        } while (System.nanoTime() < end);
    }

    private static String input(Random random, List<String> pieces) {
        var text = new StringBuilder();
        for (int left = 1 + random.nextInt(MOST_PIECES); left > 0; left--) {
            switch (random.nextInt(8)) {
                case 0 -> text.append(SPOILT.get(random.nextInt(SPOILT.size())));
                case 1 -> text.append((char) random.nextInt(0x10000));
                case 2 -> text.append((char) (' ' + random.nextInt(95)));
                case 3 -> text.append(pieces.get(random.nextInt(pieces.size())).repeat(1 + random.nextInt(20)));
                default -> text.append(pieces.get(random.nextInt(pieces.size())));
            }
        }
        if (random.nextInt(4) == 0) {
            var at = random.nextInt(text.length());
            text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(20)));
        }
        return text.toString();
    }

    private static String escaped(String text) {
        var result = new StringBuilder();
        text.chars()
                .forEach(letter ->
                        result.append(letter < ' ' || letter > '~' ? "\\u%04x".formatted(letter) : (char) letter));
        return result.toString();
    }
}
