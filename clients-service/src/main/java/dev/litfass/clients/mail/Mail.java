package dev.litfass.clients.mail;

import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.lease.Lease;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A mail on its way out. Its text is forgotten once it has left: it may carry a link that opens something.
 *
 * @param sentAt when it left; null while it waits, and at a desk without a mail server
 */
@Document("mails")
@CompoundIndex(name = "due", def = "{'lease.dueAt': 1}")
public record Mail(
        @Id String id,
        Letter letter,
        Instant createdAt,
        @Nullable Instant sentAt,
        int tries,
        Lease lease) {

    private static final int MOST_TRIES = 8;

    /** To whom, and what it says. */
    public record Letter(@Nullable ClientId clientId, String to, String subject, String text) {
        @Override
        public String toString() {
            return "Letter[…]";
        }
    }

    static Mail of(Letter letter, Clock clock) {
        var now = clock.instant();
        return new Mail(dev.litfass.contracts.id.Id.fresh(clock), letter, now, null, 0, Lease.due(now));
    }

    Mail sent(Instant now) {
        var shell = new Letter(letter.clientId(), letter.to(), letter.subject(), "");
        return new Mail(id, shell, createdAt, now, tries + 1, lease.over());
    }

    /** Again in 1, 2, 4, … minutes, and no more after eight tries. */
    Mail failed(Instant now) {
        var next = tries + 1 >= MOST_TRIES ? lease.over() : lease.again(now.plus(Duration.ofMinutes(1L << tries)));
        return new Mail(id, letter, createdAt, null, tries + 1, next);
    }
}
