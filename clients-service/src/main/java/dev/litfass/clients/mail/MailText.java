package dev.litfass.clients.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, once for both of its forms: the plain one and the one with a button.
 *
 * @param language the code of the language it is written in
 * @param paragraphs plain text; each is shown by itself
 * @param action the one thing to do about it; null where there is nothing
 * @param note what to know of the action, such as how long its link works; empty where there is nothing to say
 * @param footer why the person gets it and how to get less of it, in small letters
 * @param look whose look it has
 */
public record MailText(
        String language,
        String subject,
        List<String> paragraphs,
        List<Item> items,
        @Nullable Action action,
        String note,
        String footer,
        Look look) {

    private static final MailTexts TEXTS = new MailTexts("dev.litfass.clients.mail.texts");

    /** What the person may do, and the address where they do it. */
    public record Action(String label, String url) {}

    /**
     * One line of a list.
     *
     * @param url where what it names is seen to; null where the action leads there
     */
    public record Item(String text, @Nullable String url) {}

    /** A mail with one thing to do, in the agency's look. */
    public static MailText of(
            String language, String subject, List<String> paragraphs, @Nullable Action action, String footer) {
        return new MailText(language, subject, paragraphs, List.of(), action, "", footer, Look.AGENCY);
    }

    /** The same in another look. */
    public MailText in(Look other) {
        return new MailText(language, subject, paragraphs, items, action, note, footer, other);
    }

    /** The same with a list. */
    public MailText listing(List<Item> lines) {
        return new MailText(language, subject, paragraphs, lines, action, note, footer, look);
    }

    /** The same with something to know of the action. */
    public MailText noting(String words) {
        return new MailText(language, subject, paragraphs, items, action, words, footer, look);
    }

    /** The form for readers that show no HTML. */
    public String plain() {
        var parts = Stream.of(
                        paragraphs.stream(),
                        grouped().stream().map(Group::plain),
                        action == null ? Stream.<String>empty() : Stream.of(action.label() + ":\n" + action.url()),
                        note.isEmpty() ? Stream.<String>empty() : Stream.of(note),
                        footer.isEmpty() ? Stream.<String>empty() : Stream.of("-- \n" + footer))
                .flatMap(part -> part);
        return parts.collect(Collectors.joining("\n\n", "", "\n"));
    }

    /** The form with a button. Nothing in it is fetched from anywhere, so that nobody learns when it is read. */
    public String html() {
        return new MailHtml(this).page();
    }

    /** What stands before the address of the button, for those whose reader opens nothing. */
    String byHand() {
        return TEXTS.of(language, "by-hand", Map.of());
    }

    /** The lines by where they lead to, so that no address stands there twice. */
    List<Group> grouped() {
        var byUrl = new LinkedHashMap<String, List<String>>();
        for (var i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var key = item.url() == null ? String.valueOf(i) : item.url();
            byUrl.merge(
                    key,
                    List.of(item.text()),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        }
        return byUrl.entrySet().stream()
                .map(group -> new Group(group.getValue(), isAddress(group.getKey()) ? group.getKey() : null))
                .toList();
    }

    private static boolean isAddress(String key) {
        return key.indexOf(':') > 0;
    }

    /** Lines that lead to the same address. */
    record Group(List<String> texts, @Nullable String url) {

        private String plain() {
            var lines = texts.stream().map(text -> "- " + text).collect(Collectors.joining("\n"));
            return url == null ? lines : lines + "\n  " + url;
        }
    }

    @Override
    public String toString() {
        return "MailText[…]";
    }
}
