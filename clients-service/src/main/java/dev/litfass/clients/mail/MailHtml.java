package dev.litfass.clients.mail;

import java.util.stream.Collectors;

/** The form of a mail with a button, written so that old readers show it, too: no style sheet, no picture. */
record MailHtml(MailText mail) {

    String page() {
        var look = mail.look();
        var body = mail.paragraphs().stream().map(MailHtml::paragraph).collect(Collectors.joining())
                + list()
                + button()
                + small(mail.note(), "16px")
                + small(mail.footer(), "28px");
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
                <meta name="color-scheme" content="light"><title>%s</title></head>
                <body style="margin:0;padding:24px 12px;background:#f4f3f0;color:#1f2421">
                <div style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border-radius:8px;\
                border-top:4px solid %s;font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;font-size:16px;\
                overflow-wrap:anywhere">
                <p style="margin:0 0 20px;font-weight:600">%s</p>
                %s
                </div>
                </body>
                </html>
                """.formatted(
                escaped(mail.language()), escaped(mail.subject()), escaped(look.colour()), escaped(look.name()), body);
    }

    private String list() {
        if (mail.items().isEmpty()) {
            return "";
        }
        return mail.grouped().stream()
                .map(group -> "<li style=\"margin:0 0 8px\">" + linked(group) + "</li>")
                .collect(Collectors.joining(
                        "", "<ul style=\"margin:0 0 20px;padding-left:20px;line-height:1.5\">", "</ul>"));
    }

    private static String linked(MailText.Group group) {
        var words = group.texts().stream()
                .map(text -> "<span style=\"display:block;margin:0 0 6px\">" + lines(text) + "</span>")
                .collect(Collectors.joining());
        return group.url() == null
                ? words
                : "<a style=\"color:#1f2421\" href=\"%s\">%s</a>".formatted(escaped(group.url()), words);
    }

    /** A table, since some readers give a link no padding. */
    private String button() {
        var action = mail.action();
        if (action == null) {
            return "";
        }
        var colour = escaped(mail.look().colour());
        return """
                <table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:24px 0 16px"><tr>\
                <td bgcolor="%1$s" style="background:%1$s;border-radius:6px"><a href="%2$s" style="display:inline-block;\
                padding:12px 20px;color:%3$s;text-decoration:none;font-weight:600">%4$s</a></td></tr></table>\
                """.formatted(colour, escaped(action.url()), mail.look().ink(), escaped(action.label()))
                + small(mail.byHand() + "\n" + action.url(), "0");
    }

    private static String paragraph(String text) {
        return "<p style=\"margin:0 0 16px;line-height:1.5\">" + lines(text) + "</p>";
    }

    private static String small(String text, String above) {
        return text.isEmpty()
                ? ""
                : "<p style=\"margin:%s 0 0;font-size:13px;line-height:1.5;color:#5f6368\">%s</p>"
                        .formatted(above, lines(text));
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
        return "MailHtml[…]";
    }
}
