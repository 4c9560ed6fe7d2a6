package dev.litfass.clients.notice;

import dev.litfass.clients.mail.MailTexts;
import dev.litfass.contracts.alert.AlertKind;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The sentences of notices, in German and English. */
@Component
class NoticeTexts {

    private final MailTexts texts = new MailTexts("dev.litfass.clients.notice.texts");

    String of(String language, AlertKind kind, Map<String, String> named) {
        return of(language, kind.name(), named);
    }

    /** The same for everybody: what speaks to the person it concerns is said of them instead. */
    String toAll(String language, AlertKind kind, Map<String, String> named) {
        var key = kind.name() + ".all";
        return of(language, texts.has(key) ? key : kind.name(), named);
    }

    String of(String language, String key, Map<String, String> named) {
        return texts.of(language, key, named);
    }
}
