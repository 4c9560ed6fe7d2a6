package dev.litfass.content.network.mastodon;

import dev.litfass.kernel.text.PlainText;
import java.util.regex.Pattern;

/** Makes what Mastodon shows comparable with what was sent: it wraps words in HTML and shortens mentions. */
final class StatusText {

    private static final Pattern REMOTE_MENTION = Pattern.compile("@(\\w[\\w.-]*)@[\\w.-]+\\w");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private StatusText() {}

    static String ofHtml(String html) {
        return normalised(PlainText.ofHtml(html));
    }

    static String normalised(String text) {
        var mentions = REMOTE_MENTION.matcher(text).replaceAll("@$1");
        return SPACE.matcher(mentions).replaceAll(" ").strip();
    }
}
