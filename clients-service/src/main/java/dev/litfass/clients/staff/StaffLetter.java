package dev.litfass.clients.staff;

import dev.litfass.clients.mail.Mail;
import dev.litfass.clients.mail.MailText;
import dev.litfass.clients.mail.MailTexts;
import dev.litfass.contracts.session.StaffLinkCard;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The mails to people of the agency about their accounts, in their language. */
enum StaffLetter {
    INVITATION,
    PASSWORD,
    NEW_ADDRESS,
    OLD_ADDRESS,
    ADDRESS_CHANGED;

    private static final MailTexts TEXTS = new MailTexts("dev.litfass.clients.staff.texts");

    static StaffLetter of(StaffLinkCard.Kind kind) {
        return valueOf(kind.name());
    }

    /** With a link, to the address that is to answer. */
    Mail.Letter to(StaffMember member, StaffLink link, String url) {
        var to = link.kind() == StaffLinkCard.Kind.NEW_ADDRESS ? link.email() : member.email();
        return letter(member, to, link.email(), url);
    }

    /** Without a link. */
    Mail.Letter to(StaffMember member, String to) {
        return letter(member, to, member.email(), null);
    }

    private Mail.Letter letter(StaffMember member, String to, String about, @Nullable String url) {
        var language = member.preferences().language();
        var named = Map.of("name", member.name(), "address", about);
        var text = MailText.of(
                language,
                TEXTS.of(language, name() + ".subject", named),
                List.of(TEXTS.of(language, "greeting", named), TEXTS.of(language, name() + ".text", named)),
                url == null ? null : new MailText.Action(TEXTS.of(language, name() + ".open", named), url),
                TEXTS.of(language, "footer", named));
        return Mail.Letter.of(null, to, text.noting(TEXTS.of(language, name() + ".note", named)));
    }
}
