package dev.litfass.simulator.x;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long X counts a text: the third configuration of twitter-text
 * (https://github.com/twitter/twitter-text/blob/master/config/v3.json, read 2026-11-30). Only what begins with http is
 * a link here.
 */
class Weight {

    static final int MOST = 280;

    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final int OF_LINK = 23;
    private static final int FIRST_EMOJI = 0x1F000;
    private static final int EMOJI_STYLE = 0xFE0F;

    private Weight() {}

    static int of(String text) {
        Matcher link = LINK.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
        int links = (int) link.results().count();
        Matcher grapheme = GRAPHEME.matcher(link.replaceAll(""));
        int rest =
                grapheme.results().mapToInt(found -> ofGrapheme(found.group())).sum();
        return links * OF_LINK + rest;
    }

    private static int ofGrapheme(String grapheme) {
        boolean emoji = grapheme.codePoints().anyMatch(point -> point >= FIRST_EMOJI || point == EMOJI_STYLE);
        return emoji ? 2 : grapheme.codePoints().map(Weight::ofPoint).sum();
    }

    private static int ofPoint(int point) {
        boolean light = point <= 4351
                || (point >= 8192 && point <= 8205)
                || (point >= 8208 && point <= 8223)
                || (point >= 8242 && point <= 8247);
        return light ? 1 : 2;
    }
}
