package dev.litfass.contracts.text;

import java.util.Arrays;

/** Tells a text that says nothing to anybody who looks at it: of blanks, fillers and signs without width and nothing else. */
public final class BlankText {

    /**
     * The signs that are drawn by nothing where they stand alone: Unicode's Default_Ignorable_Code_Point, and the braille
     * pattern without dots. Beside others they may be meant, such as the joiners of an emoji.
     *
     * @see <a href="https://www.unicode.org/Public/17.0.0/ucd/DerivedCoreProperties.txt">DerivedCoreProperties, 2025-07</a>
     */
    private static final Range[] UNSEEN = {
        one(0x00AD),
        one(0x034F),
        one(0x061C),
        new Range(0x115F, 0x1160),
        new Range(0x17B4, 0x17B5),
        new Range(0x180B, 0x180F),
        new Range(0x200B, 0x200F),
        new Range(0x202A, 0x202E),
        new Range(0x2060, 0x206F),
        one(0x2800),
        one(0x3164),
        new Range(0xFE00, 0xFE0F),
        one(0xFEFF),
        one(0xFFA0),
        new Range(0xFFF0, 0xFFF8),
        new Range(0x1BCA0, 0x1BCA3),
        new Range(0x1D173, 0x1D17A),
        new Range(0xE0000, 0xE0FFF)
    };

    private BlankText() {}

    public static boolean is(String text) {
        return text.codePoints().allMatch(BlankText::isUnseen);
    }

    private static boolean isUnseen(int sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.isISOControl(sign)
                || Arrays.stream(UNSEEN).anyMatch(range -> range.has(sign));
    }

    private static Range one(int sign) {
        return new Range(sign, sign);
    }

    /** Signs that follow one another, both ends among them. */
    private record Range(int from, int to) {

        boolean has(int sign) {
            return sign >= from && sign <= to;
        }
    }
}
