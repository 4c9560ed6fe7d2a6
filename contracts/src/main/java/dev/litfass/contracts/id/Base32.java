package dev.litfass.contracts.id;

/** Crockford's base 32, most significant digit first. */
final class Base32 {

    static final long FORTY_BITS = (1L << 40) - 1;

    private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

    private Base32() {}

    static String encode(long number, int digits) {
        var text = new char[digits];
        var rest = number;
        for (int place = digits - 1; place >= 0; place--) {
            text[place] = DIGITS[(int) (rest & 31)];
            rest >>>= 5;
        }
        return new String(text);
    }
}
