package dev.litfass.content.partner;

import dev.litfass.content.network.Reason;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why something is not published, in the English words that partners are promised; they stand in a bundle. */
final class PartnerWords {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("dev.litfass.content.partner.messages", Locale.ENGLISH);

    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)}");

    private PartnerWords() {}

    /** A sentence for every reason, whatever its code. */
    static String of(Reason reason) {
        return NAMED.matcher(WORDS.getString(key(reason)))
                .replaceAll(named -> Matcher.quoteReplacement(reason.params().getOrDefault(named.group(1), "")));
    }

    /** With what the reason names where there is such a sentence, else by the code alone, else the general one. */
    private static String key(Reason reason) {
        var named = String.join("+", reason.params().keySet().stream().sorted().toList());
        if (WORDS.containsKey(reason.code() + "." + named)) {
            return reason.code() + "." + named;
        }
        return WORDS.containsKey(reason.code()) ? reason.code() : "unknown";
    }
}
