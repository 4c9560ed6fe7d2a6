package dev.litfass.chaos.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    private static final int SHOWN = 5;

    private Map<String, List<String>> failures() {
        var failures = new LinkedHashMap<String, List<String>>();
        failures.put("notices lost", lost);
        failures.put("notices doubled", doubled);
        failures.put("mails lost", mailsLost);
        failures.put("stray mails", strayMails);
        return failures;
    }

    boolean isGood() {
        return failures().values().stream().allMatch(List::isEmpty);
    }

    /** True where nothing is missing any more. */
    boolean isComplete() {
        return lost.isEmpty() && mailsLost.isEmpty();
    }

    @Override
    public String toString() {
        var counts = failures().entrySet().stream()
                .map(failure -> failure.getKey() + " " + failure.getValue().size())
                .collect(Collectors.joining(", "));
        var shown = failures().entrySet().stream()
                .filter(failure -> !failure.getValue().isEmpty())
                .map(failure -> "\n" + failure.getKey() + ":\n  "
                        + failure.getValue().stream().limit(SHOWN).collect(Collectors.joining("\n  ")))
                .collect(Collectors.joining());
        return "%s: %s; %d events, %d notices, %d mails, %d of them sent once more under the same Message-Id%s"
                .formatted(isGood() ? "GOOD" : "BAD", counts, events, notices, mails, sentAgain, shown);
    }
}
