package dev.litfass.clients.mail;

import dev.litfass.contracts.directory.ClientCard.Address;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** A feature's sentences in the language of a person, and as their company wants to be spoken to. */
public record Sentences(MailTexts texts, String language, Address address) {

    private static final DateTimeFormatter GERMAN =
            DateTimeFormatter.ofPattern("EEE d. MMMM, HH:mm 'Uhr'", Locale.GERMAN);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("EEE d MMMM, HH:mm", Locale.ENGLISH);

    public String of(String key, Map<String, String> named) {
        return texts.of(language, address, key, named);
    }

    /** A moment in the client's zone, in words. */
    public String local(LocalDateTime moment) {
        return (language.equals("de") ? GERMAN : ENGLISH).format(moment);
    }
}
