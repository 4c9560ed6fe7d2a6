package dev.litfass.clients.mail;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, once for both of its forms: the plain one and the one with a button.
 *
 * @param language the code of the language it is written in
 * @param paragraphs plain text; each is shown by itself
 * @param action the one thing to do about it; null where there is nothing
 * @param footer why the person gets it and how to get less of it, in small letters
 * @param look whose look it has
 */
public record MailText(
        String language,
        String subject,
        List<String> paragraphs,
        List<Item> items,
        @Nullable Action action,
        String footer,
        Look look) {

    /** A name, and the colour of the button as {@code #RRGGBB}: the agency's, or a client's where a client gets it. */
    public record Look(String name, String colour) {

        /** The look of what the agency's own people get. */
        public static final Look AGENCY = new Look("Litfass", "#1C5D45");
    }

    /** What the person may do, and the address where they do it. */
    public record Action(String label, String url) {}

    /** One line of a list, with the address of what it names. */
    public record Item(String text, String url) {}

    /** A mail with one thing to do. */
    public static MailText of(
            String language, String subject, List<String> paragraphs, @Nullable Action action, String footer) {
        return new MailText(language, subject, paragraphs, List.of(), action, footer, Look.AGENCY);
    }

    /** The same in another look. */
    public MailText in(Look other) {
        return new MailText(language, subject, paragraphs, items, action, footer, other);
    }

    /** The form for readers that show no HTML. */
    public String plain() {
        var parts = Stream.of(
                        paragraphs.stream(),
                        items.stream().map(item -> "- " + item.text() + "\n  " + item.url()),
                        action == null ? Stream.<String>empty() : Stream.of(action.label() + ":\n" + action.url()),
                        footer.isEmpty() ? Stream.<String>empty() : Stream.of("-- \n" + footer))
                .flatMap(part -> part);
        return parts.collect(Collectors.joining("\n\n", "", "\n"));
    }

    /** The form with a button. Nothing in it is fetched from anywhere, so that nobody learns when it is read. */
    public String html() {
        var body = paragraphs.stream().map(MailText::paragraph).collect(Collectors.joining())
                + list()
                + button()
                + "<p style=\"margin:32px 0 0;font-size:13px;line-height:1.5;color:#5f6368\">"
                + lines(footer)
                + "</p>";
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
                <body style="margin:0;padding:24px 12px;background:#f4f3f0;color:#1f2421">
                <div style="max-width:560px;margin:0 auto;padding:28px;background:#ffffff;border-radius:8px;\
                border-top:4px solid %s;font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;font-size:16px">
                <p style="margin:0 0 20px;font-weight:600">%s</p>
                %s
                </div>
                </body>
                </html>
                """.formatted(escaped(language), escaped(subject), escaped(look.colour()), escaped(look.name()), body);
    }

    private String list() {
        if (items.isEmpty()) {
            return "";
        }
        return items.stream()
                .map(item -> "<li style=\"margin:0 0 8px\"><a style=\"color:#1f2421\" href=\"%s\">%s</a></li>"
                        .formatted(escaped(item.url()), escaped(item.text())))
                .collect(Collectors.joining(
                        "", "<ul style=\"margin:0 0 20px;padding-left:20px;line-height:1.5\">", "</ul>"));
    }

    private String button() {
        if (action == null) {
            return "";
        }
        var style = "display:inline-block;padding:12px 20px;border-radius:6px;background:" + escaped(look.colour())
                + ";color:#ffffff;text-decoration:none;font-weight:600";
        return "<p style=\"margin:24px 0 0\"><a href=\"%s\" style=\"%s\">%s</a></p>"
                .formatted(escaped(action.url()), style, escaped(action.label()));
    }

    private static String paragraph(String text) {
        return "<p style=\"margin:0 0 16px;line-height:1.5\">" + lines(text) + "</p>";
    }

    private static String lines(String text) {
        return escaped(text).replace("\n", "<br>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return "MailText[…]";
    }
}
