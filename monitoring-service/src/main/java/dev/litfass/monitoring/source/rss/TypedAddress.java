package dev.litfass.monitoring.source.rss;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The plain spelling of an address as people type and copy it: without {@code feed:}, the scheme in small letters, names
 * with umlauts as the name system has them (RFC 3492), other signs percent-encoded. What cannot be spelled plainly is left
 * as it is, and is refused where it is called.
 */
final class TypedAddress {

    private static final Pattern PARTS = Pattern.compile(
            "(?:feed:(?://)?)?(?:(https?)://)?([^/?#]*)(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern OTHER_SCHEME =
            Pattern.compile("[a-zA-Z][a-zA-Z0-9+-]*:(?!\\d+(?:[/?#]|$)).*", Pattern.DOTALL);
    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{M}\\p{N}-]+");
    /** In the name system; what is longer is refused where it is called. */
    private static final int LONGEST_LABEL = 63;

    private static final String PLAIN = "-._~:/?#[]@!$&'()*+,;=%";

    private TypedAddress() {}

    static String plain(String typed) {
        var parts = PARTS.matcher(typed.strip());
        if (!parts.matches()
                || (parts.group(1) == null
                        && OTHER_SCHEME.matcher(withoutFeed(typed)).matches())) {
            return typed.strip();
        }
        var scheme = parts.group(1) == null ? "https" : parts.group(1).toLowerCase(Locale.ROOT);
        return scheme + "://" + host(parts.group(2)) + encoded(parts.group(3));
    }

    private static String withoutFeed(String typed) {
        var address = typed.strip();
        return address.regionMatches(true, 0, "feed:", 0, 5) ? address.substring(5) : address;
    }

    private static String host(String authority) {
        return authority.chars().allMatch(letter -> letter < 0x80)
                ? authority
                : Arrays.stream(authority.split("\\.", -1))
                        .map(TypedAddress::label)
                        .collect(Collectors.joining("."));
    }

    /** A port may stand behind the last label. A label that would become plain ASCII only by folding is left alone. */
    private static String label(String label) {
        var colon = label.indexOf(':');
        var name = colon < 0 ? label : label.substring(0, colon);
        if (name.length() > LONGEST_LABEL) {
            return label;
        }
        var folded = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var isPlain = name.chars().allMatch(letter -> letter < 0x80);
        return isPlain || !LABEL.matcher(folded).matches() || !Normalizer.isNormalized(folded, Normalizer.Form.NFKC)
                ? label
                : "xn--" + Punycode.of(folded) + (colon < 0 ? "" : label.substring(colon));
    }

    /** Percent-encodes what may not stand in an address. */
    static String encoded(String path) {
        var result = new StringBuilder();
        path.codePoints().forEach(letter -> {
            if (letter < 0x80 && (Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0)) {
                result.appendCodePoint(letter);
            } else {
                for (var octet : Character.toString(letter).getBytes(StandardCharsets.UTF_8)) {
                    result.append('%').append(String.format(Locale.ROOT, "%02X", octet & 0xFF));
                }
            }
        });
        return result.toString();
    }
}
