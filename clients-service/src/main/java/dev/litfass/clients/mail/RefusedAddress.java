package dev.litfass.clients.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.HashSet;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/**
 * Tells a mail whose address was refused for good (the server's 5xx to RCPT TO, RFC 5321 section 4.2.1) from one that may
 * be tried again.
 */
final class RefusedAddress {

    private static final int MOST_CAUSES = 50;

    private RefusedAddress() {}

    static boolean isCauseOf(Throwable error) {
        var left = new ArrayDeque<Throwable>();
        var seen = new HashSet<Throwable>();
        left.add(error);
        while (!left.isEmpty() && seen.size() < MOST_CAUSES) {
            var one = left.removeFirst();
            if (isRefusal(one)) {
                return true;
            }
            if (seen.add(one)) {
                addIfAny(left, one.getCause());
                if (one instanceof MailSendException failed) {
                    left.addAll(failed.getFailedMessages().values());
                }
                if (one instanceof MessagingException part) {
                    addIfAny(left, part.getNextException());
                }
            }
        }
        return false;
    }

    private static void addIfAny(ArrayDeque<Throwable> left, @Nullable Throwable more) {
        if (more != null) {
            left.add(more);
        }
    }

    private static boolean isRefusal(Throwable error) {
        return error instanceof SMTPAddressFailedException refused && refused.getReturnCode() >= 500;
    }
}
