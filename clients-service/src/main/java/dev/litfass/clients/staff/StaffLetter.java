package dev.litfass.clients.staff;

import dev.litfass.clients.mail.Mail;
import dev.litfass.contracts.session.StaffLinkCard;

/** What the mails to people of the agency say, in their language. */
enum StaffLetter {
    INVITATION("Ihr Zugang zu Litfass", """
            Guten Tag %1$s,

            Ihre Agentur hat Sie zu Litfass eingeladen. Mit diesem Link wählen Sie Ihr Passwort:

            %3$s

            Der Link gilt drei Tage und ein Mal. Danach schickt Ihnen gern einen neuen, wer bei Ihnen Litfass verwaltet.
            """, "Your access to Litfass", """
            Hello %1$s,

            your agency has invited you to Litfass. This link lets you choose your password:

            %3$s

            It works once and for three days. After that, whoever manages Litfass at your agency will send you a new one.
            """),
    PASSWORD("Neues Passwort für Litfass", """
            Guten Tag %1$s,

            jemand möchte ein neues Passwort für Ihren Zugang zu Litfass. Waren Sie das, wählen Sie es hier:

            %3$s

            Der Link gilt 30 Minuten und ein Mal. Waren Sie es nicht, ist nichts zu tun: Ihr Passwort bleibt, wie es ist.
            """, "New password for Litfass", """
            Hello %1$s,

            somebody wants a new password for your access to Litfass. If it was you, choose it here:

            %3$s

            The link works once and for 30 minutes. If it was not you, there is nothing to do: your password stays as it is.
            """),
    NEW_ADDRESS("Neue E-Mail-Adresse bestätigen", """
            Guten Tag %1$s,

            Sie möchten sich bei Litfass künftig mit der Adresse %2$s anmelden. Bestätigen Sie, dass es Ihre ist:

            %3$s

            Der Link gilt drei Tage. Sie wechselt, sobald auch die bisherige Adresse zugestimmt hat.
            """, "Confirm your new e-mail address", """
            Hello %1$s,

            you want to sign in to Litfass with the address %2$s from now on. Confirm that it is yours:

            %3$s

            The link works for three days. The address changes as soon as the old one has agreed, too.
            """),
    OLD_ADDRESS("Ihre E-Mail-Adresse soll sich ändern", """
            Guten Tag %1$s,

            Ihr Zugang zu Litfass soll die Adresse %2$s bekommen. Hier stimmen Sie zu oder lehnen ab:

            %3$s

            Der Link gilt drei Tage. Waren Sie das nicht, lehnen Sie ab und ändern Sie Ihr Passwort.
            """, "Your e-mail address is to change", """
            Hello %1$s,

            your access to Litfass is to get the address %2$s. Agree or refuse here:

            %3$s

            The link works for three days. If it was not you, refuse and change your password.
            """),
    ADDRESS_CHANGED("Ihre E-Mail-Adresse ist geändert", """
            Guten Tag %1$s,

            bei Litfass melden Sie sich von jetzt an mit der Adresse %2$s an. Das Passwort bleibt dasselbe.
            """, "Your e-mail address has changed", """
            Hello %1$s,

            from now on you sign in to Litfass with the address %2$s. The password stays the same.
            """);

    private final Words german;
    private final Words english;

    StaffLetter(String subject, String text, String englishSubject, String englishText) {
        this.german = new Words(subject, text);
        this.english = new Words(englishSubject, englishText);
    }

    /** The subject, and the text for the person's name, an address and a link. */
    private record Words(String subject, String text) {}

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
        return letter(member, to, member.email(), "");
    }

    private Mail.Letter letter(StaffMember member, String to, String about, String url) {
        var words = member.preferences().language().equals("de") ? german : english;
        return new Mail.Letter(null, to, words.subject(), words.text().formatted(member.name(), about, url));
    }
}
