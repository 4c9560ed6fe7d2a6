package dev.litfass.clients.link;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An e-mail address as it is stored and looked for: small letters, and each letter with its marks as one sign. */
public final class EmailAddress {

    private EmailAddress() {}

    public static String of(String typed) {
        return Normalizer.normalize(typed.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    /** The forms it may be stored in: before addresses were put together, some were stored in pieces. */
    public static Set<String> forms(String typed) {
        var address = of(typed);
        return new LinkedHashSet<>(List.of(address, Normalizer.normalize(address, Normalizer.Form.NFD)));
    }
}
