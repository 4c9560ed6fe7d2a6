package dev.litfass.clients.mail;

import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.lease.Lease;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A mail on its way out. Its text is forgotten once it has left: it may carry a link that opens something.
 *
 * @param id also its Message-Id, so that who gets it a second time can tell
 * @param sentAt when it left; null while it waits, and at a desk without a mail server
 * @param failure why it did not leave at the last try; null where that went well or was not made yet
 */
@Document("mails")
@CompoundIndex(name = "due", def = "{'lease.dueAt': 1}")
public record Mail(
        @Id String id,
        Letter letter,
        @Indexed(name = "expired", expireAfter = "90d") Instant createdAt,
        @Nullable Instant sentAt,
        int tries,
        @Nullable Failure failure,
        Lease lease) {

    private static final int MOST_TRIES = 8;

    /** Why a mail did not leave. */
    public enum Failure {
        /** The server could not be reached or did not take it; it is tried again for a few hours. */
        NOT_TAKEN,
        /** The server does not know us by the name and password that we have; the mail is tried again as well. */
        SIGN_IN_REFUSED,
        /** The server knows no such address, or takes nothing for it. */
        ADDRESS_REFUSED
    }

    /**
     * To whom, and what it says.
     *
     * @param html the same with a button; null where it is plain only
     * @param listPage the page where the person may end mails of this kind; null for what is no list
     */
    public record Letter(
            @Nullable ClientId clientId,
            String to,
            String subject,
            String text,
            @Nullable String html,
            @Nullable String listPage) {

        public Letter(@Nullable ClientId clientId, String to, String subject, String text) {
            this(clientId, to, subject, text, null, null);
        }

        /** A mail in both forms. */
        public static Letter of(@Nullable ClientId client, String to, MailText text) {
            return new Letter(client, to, text.subject(), text.plain(), text.html(), null);
        }

        /** The same as one of a series that the person may end on a page of ours. */
        public Letter listedAt(String page) {
            return new Letter(clientId, to, subject, text, html, page);
        }

        private Letter forgotten() {
            return new Letter(clientId, to, subject, "", null, null);
        }

        @Override
        public String toString() {
            return "Letter[…]";
        }
    }

    static Mail of(Letter letter, Clock clock) {
        var now = clock.instant();
        return due(dev.litfass.contracts.id.Id.fresh(clock), letter, now, now);
    }

    static Mail due(String id, Letter letter, Instant now, Instant due) {
        return new Mail(id, letter, now, null, 0, null, Lease.due(due));
    }

    Mail sent(Instant now) {
        return new Mail(id, letter.forgotten(), createdAt, now, tries + 1, null, lease.over());
    }

    /** Again in 1, 2, 4, … minutes, and no more after eight tries. */
    Mail failed(Failure why, Instant now) {
        var next = tries + 1 >= MOST_TRIES ? lease.over() : lease.again(now.plus(Duration.ofMinutes(1L << tries)));
        return new Mail(id, letter, createdAt, null, tries + 1, why, next);
    }

    /** Trying again would not help. */
    Mail refused() {
        return new Mail(id, letter.forgotten(), createdAt, null, tries + 1, Failure.ADDRESS_REFUSED, lease.over());
    }
}
