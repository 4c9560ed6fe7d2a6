package dev.litfass.clients.mail;

import dev.litfass.contracts.directory.ClientCard.Address;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of a feature's mails, in German and English. */
public final class MailTexts {

    private static final Pattern GAP = Pattern.compile("\\{([a-z]+)}");

    private final ResourceBundle german;
    private final ResourceBundle english;

    /** @param bundle the name of the texts' files without language and ending */
    public MailTexts(String bundle) {
        this.german = read(bundle, Locale.GERMAN);
        this.english = read(bundle, Locale.ENGLISH);
    }

    private static ResourceBundle read(String bundle, Locale language) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle(bundle, language, control);
    }

    public boolean has(String key) {
        return german.containsKey(key);
    }

    /** The same to people of a client company: what speaks to them in German may be there with {@code .du} as well. */
    public String of(String language, Address address, String key, Map<String, String> named) {
        var familiar = key + ".du";
        var isFamiliar = language.equals("de") && address == Address.DU && german.containsKey(familiar);
        return of(language, isFamiliar ? familiar : key, named);
    }

    /** The sentence with its gaps filled; a gap that nobody can fill stays empty. What fills one is not read again. */
    public String of(String language, String key, Map<String, String> named) {
        var sentence = (language.equals("de") ? german : english).getString(key);
        return GAP.matcher(sentence)
                .replaceAll(gap -> Matcher.quoteReplacement(named.getOrDefault(gap.group(1), "")))
                .strip();
    }
}
