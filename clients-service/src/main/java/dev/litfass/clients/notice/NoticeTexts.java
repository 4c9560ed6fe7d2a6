package dev.litfass.clients.notice;

import dev.litfass.contracts.alert.AlertKind;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The sentences of mails, in German and English. */
@Component
class NoticeTexts {

    private static final Pattern GAP = Pattern.compile("\\{([a-z]+)}");

    private final ResourceBundle german = bundle(Locale.GERMAN);
    private final ResourceBundle english = bundle(Locale.ENGLISH);

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "dev.litfass.clients.notice.texts",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String of(String language, AlertKind kind, Map<String, String> named) {
        return of(language, kind.name(), named);
    }

    /** The same for everybody: what speaks to the person it concerns is said of them instead. */
    String toAll(String language, AlertKind kind, Map<String, String> named) {
        var key = kind.name() + ".all";
        return of(language, german.containsKey(key) ? key : kind.name(), named);
    }

    /** The sentence with its gaps filled; a gap that nobody can fill stays empty. What fills one is not read again. */
    String of(String language, String key, Map<String, String> named) {
        var sentence = (language.equals("de") ? german : english).getString(key);
        return GAP.matcher(sentence)
                .replaceAll(gap -> Matcher.quoteReplacement(named.getOrDefault(gap.group(1), "")))
                .strip();
    }
}
