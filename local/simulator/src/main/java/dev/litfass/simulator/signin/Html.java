package dev.litfass.simulator.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes foreign words so that they stay words. */
class Html {

    private Html() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
