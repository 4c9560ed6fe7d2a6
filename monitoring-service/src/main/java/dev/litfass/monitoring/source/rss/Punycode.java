package dev.litfass.monitoring.source.rss;

/** Writes a label of a name in ASCII (RFC 3492 section 6.3). Java's own way follows IDNA 2003 and makes ss of ß. */
final class Punycode {

    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;

    private Punycode() {}

    static String of(String label) {
        var letters = label.codePoints().toArray();
        var result = new StringBuilder();
        label.chars().filter(letter -> letter < 0x80).forEach(letter -> result.append((char) letter));
        var basic = result.length();
        if (basic > 0) {
            result.append('-');
        }
        var delta = 0;
        var bias = 72;
        var handled = basic;
        for (int least = 0x80; handled < letters.length; least++) {
            var next = Integer.MAX_VALUE;
            for (var letter : letters) {
                next = letter >= least && letter < next ? letter : next;
            }
            delta += (next - least) * (handled + 1);
            least = next;
            for (var letter : letters) {
                if (letter < least) {
                    delta++;
                } else if (letter == least) {
                    append(result, delta, bias);
                    bias = adapted(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
        }
        return result.toString();
    }

    private static void append(StringBuilder result, int delta, int bias) {
        var rest = delta;
        for (int k = BASE; ; k += BASE) {
            var threshold = Math.max(T_MIN, Math.min(T_MAX, k - bias));
            if (rest < threshold) {
                result.append(digit(rest));
                return;
            }
            result.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
            rest = (rest - threshold) / (BASE - threshold);
        }
    }

    private static int adapted(int delta, int points, boolean isFirst) {
        var rest = isFirst ? delta / DAMP : delta / 2;
        rest += rest / points;
        var k = 0;
        while (rest > (BASE - T_MIN) * T_MAX / 2) {
            rest /= BASE - T_MIN;
            k += BASE;
        }
        return k + (BASE - T_MIN + 1) * rest / (rest + SKEW);
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }
}
