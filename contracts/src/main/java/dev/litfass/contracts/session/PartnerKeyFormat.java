package dev.litfass.contracts.session;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The form of a partner's key: {@code ltf_live_}, 30 characters of base 62 (about 178 bits), and 6 of their CRC32, so
 * that a mistyped or invented key is refused before anything is read.
 */
public final class PartnerKeyFormat {

    public static final String PREFIX = "ltf_live_";
    public static final int RANDOM_LENGTH = 30;

    private static final int CHECKSUM_LENGTH = 6;
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final Pattern FORM =
            Pattern.compile(String.format(Locale.ROOT, "%s[0-9A-Za-z]{%d}", PREFIX, RANDOM_LENGTH + CHECKSUM_LENGTH));

    private PartnerKeyFormat() {}

    /** True where the text has the form and its checksum is right; says nothing of whether such a key exists. */
    public static boolean isPlausible(String key) {
        if (!FORM.matcher(key).matches()) {
            return false;
        }
        var split = key.length() - CHECKSUM_LENGTH;
        return checksum(key.substring(0, split)).equals(key.substring(split));
    }

    /** The whole key for 30 random characters of {@link #digit}. */
    public static String complete(String random) {
        var body = PREFIX + random;
        return body + checksum(body);
    }

    /** The base 62 character of a number from 0 to 61. */
    public static char digit(int number) {
        return DIGITS.charAt(number);
    }

    private static String checksum(String body) {
        var crc = new CRC32();
        crc.update(body.getBytes(US_ASCII));
        var rest = crc.getValue();
        var text = new char[CHECKSUM_LENGTH];
        for (int place = CHECKSUM_LENGTH - 1; place >= 0; place--) {
            text[place] = digit((int) (rest % 62));
            rest /= 62;
        }
        return new String(text);
    }
}
