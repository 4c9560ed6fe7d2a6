package dev.litfass.clients.notice;

import dev.litfass.clients.mail.Mail;
import dev.litfass.clients.mail.MailText;
import dev.litfass.clients.staff.Team.Person;
import dev.litfass.contracts.alert.Alert;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes notices as mails in the person's language. */
@Component
class NoticeMail {

    private final NoticeTexts texts;
    private final NoticeLinks links;

    NoticeMail(NoticeTexts texts, NoticeLinks links) {
        this.texts = texts;
        this.links = links;
    }

    /** One notice by itself. */
    Mail.Letter letter(Notice notice, Person to, @Nullable String client) {
        var language = to.language();
        var words = notice.words();
        var sentence = sentence(notice, language, client);
        var paragraphs = Stream.of(
                        text(language, "greeting", Map.of("name", to.name())),
                        sentence + ".",
                        words.instead() == null ? null : text(language, "instead", Map.of("name", words.instead())),
                        words.step() == 0 ? null : text(language, "step", Map.of()),
                        notice.kind().isPersonal() ? text(language, "account", Map.of()) : null)
                .filter(Objects::nonNull)
                .toList();
        var action =
                new MailText.Action(text(language, "open", Map.of()), links.to(notice.clientId(), notice.subject()));
        var mail = MailText.of(language, sentence, paragraphs, action, footer(language));
        return Mail.Letter.of(notice.clientId(), to.email(), mail);
    }

    /**
     * Several in one.
     *
     * @param clients the names of the clients they are about
     * @param more how many there are besides
     */
    Mail.Letter digest(List<Notice> notices, Person to, Map<String, String> clients, long more) {
        var language = to.language();
        var count = notices.size() + more;
        var items = notices.stream()
                .map(notice -> new MailText.Item(
                        sentence(notice, language, nameOf(notice, clients)),
                        links.to(notice.clientId(), notice.subject())))
                .toList();
        var subject = text(language, count == 1 ? "digest.one" : "digest", Map.of("count", String.valueOf(count)));
        var paragraphs =
                List.of(text(language, "greeting", Map.of("name", to.name())), text(language, "digest.text", Map.of()));
        var foot = more == 0
                ? footer(language)
                : text(language, "digest.more", Map.of("count", String.valueOf(more))) + "\n" + footer(language);
        var action = new MailText.Action(text(language, "digest.open", Map.of()), links.all());
        var mail = MailText.of(language, subject, paragraphs, action, foot).listing(items);
        return Mail.Letter.of(null, to.email(), mail).listedAt(links.choices());
    }

    private static @Nullable String nameOf(Notice notice, Map<String, String> clients) {
        var client = notice.clientId();
        return client == null ? null : clients.get(client.value());
    }

    /** What happened, as one sentence without an end. */
    String sentence(Notice notice, String language, @Nullable String client) {
        var words = notice.words();
        var named = named(words.details(), notice.subject(), words.by(), language, client);
        return texts.of(language, notice.kind(), named);
    }

    /** The same where it is read by nobody in particular. */
    String sentence(Alert alert, @Nullable String by, String language, @Nullable String client) {
        return texts.toAll(language, alert.kind(), named(alert.details(), alert.subject(), by, language, client));
    }

    private Map<String, String> named(
            Map<String, String> details,
            Alert.Subject subject,
            @Nullable String by,
            String language,
            @Nullable String client) {
        var named = new HashMap<>(details);
        named.put("title", subject.title());
        named.put("client", client == null ? text(language, "agency", Map.of()) : client);
        named.put("by", by == null ? text(language, "agency", Map.of()) : by);
        return named;
    }

    private String footer(String language) {
        return text(language, "footer", Map.of("url", links.choices()));
    }

    private String text(String language, String key, Map<String, String> named) {
        return texts.of(language, key, named);
    }
}
