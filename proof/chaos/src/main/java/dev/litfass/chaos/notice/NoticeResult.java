package dev.litfass.chaos.notice;

import dev.litfass.chaos.Failures;
import java.util.List;

/**
 * How a run ended.
 *
 * @param sentAgain how many mails came once more, under the same Message-Id
 * @param lost of what people were told less often than it happened
 * @param doubled of what they were told more often
 * @param mailsLost notices whose mail did not come
 * @param strayMails mails that are no notice's, or came to somebody else
 */
record NoticeResult(
        int events,
        int notices,
        int mails,
        int sentAgain,
        List<String> lost,
        List<String> doubled,
        List<String> mailsLost,
        List<String> strayMails) {

    private Failures failures() {
        return Failures.none()
                .and("notices lost", lost)
                .and("notices doubled", doubled)
                .and("mails lost", mailsLost)
                .and("stray mails", strayMails);
    }

    boolean isGood() {
        return failures().areNone();
    }

    /** True where nothing is missing any more. */
    boolean isComplete() {
        return lost.isEmpty() && mailsLost.isEmpty();
    }

    @Override
    public String toString() {
        var failures = failures();
        return "%s; %d events, %d notices, %d mails, %d of them sent once more under the same Message-Id%s"
                .formatted(failures.summary(), events, notices, mails, sentAgain, failures.shown());
    }
}
