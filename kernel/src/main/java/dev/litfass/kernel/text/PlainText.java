package dev.litfass.kernel.text;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Takes the words out of the HTML that networks and feeds send; tags go, paragraphs and breaks become lines. */
public final class PlainText {

    private static final Pattern BREAK =
            Pattern.compile("<br\\s*/?>|</p>\\s*<p[^>]*>|</(?:p|div|li|h\\d)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNSEEN =
            Pattern.compile("(?s)<(script|style)[^>]*>.*?</\\1>|<!--.*?-->", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("<[^<>]+>");

    private PlainText() {}

    public static String ofHtml(String html) {
        var seen = UNSEEN.matcher(html).replaceAll("");
        var lines = TAG.matcher(BREAK.matcher(seen).replaceAll("\n")).replaceAll("");
        return HtmlUtils.htmlUnescape(lines).strip();
    }
}
