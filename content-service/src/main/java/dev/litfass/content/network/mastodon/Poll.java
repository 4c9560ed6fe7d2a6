package dev.litfass.content.network.mastodon;

import dev.litfass.content.network.NetworkOptions;
import dev.litfass.content.network.NetworkOptions.Fault;
import dev.litfass.content.network.OptionField;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.TextCount;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question with answers to choose from, in place of pictures (docs.joinmastodon.org/methods/statuses#create, read
 * 2026-11-30). Servers take four answers of 50 characters and a week at most unless they say otherwise of themselves
 * (app/validators/poll_options_validator.rb and poll_expiration_validator.rb of mastodon/mastodon, read 2026-11-30).
 */
final class Poll {

    private static final String ANSWERS = "pollAnswers";
    private static final String DURATION = "pollDuration";
    private static final String SEVERAL = "pollSeveral";

    private static final int MOST_ANSWERS = 4;
    private static final int LONGEST_ANSWER = 50;

    static final NetworkOptions OPTIONS = NetworkOptions.of(
                    OptionField.lines(ANSWERS, MOST_ANSWERS),
                    OptionField.choice(DURATION, "day", "hour", "sixHours", "threeDays", "week"),
                    OptionField.flag(SEVERAL))
            .with(Poll::faults);

    private Poll() {}

    private static Stream<Fault> faults(NetworkOptions.Asked asked) {
        var answers = asked.lines(ANSWERS);
        if (answers.isEmpty()) {
            return Stream.of(DURATION, SEVERAL).filter(asked::has).map(field -> new Fault(field, "poll-missing"));
        }
        return Stream.of(
                        fault(answers.size() < 2, "poll-one-answer"),
                        fault(new HashSet<>(answers).size() < answers.size(), "poll-same-answer"),
                        fault(answers.stream().anyMatch(Poll::isTooLong), "poll-long-answer"),
                        fault(asked.pictures() > 0, "poll-beside-pictures"))
                .flatMap(found -> found);
    }

    private static boolean isTooLong(String answer) {
        return TextCount.graphemes(answer) > LONGEST_ANSWER;
    }

    private static Stream<Fault> fault(boolean isOne, String name) {
        return isOne ? Stream.of(new Fault(ANSWERS, name)) : Stream.of();
    }

    /** As the network wants it; null where there is none. What follows a post asks nothing again. */
    static @Nullable Map<String, Object> of(Outgoing outgoing) {
        var answers = NetworkOptions.lines(outgoing.option(ANSWERS));
        if (answers.isEmpty() || outgoing.parent() != null) {
            return null;
        }
        var poll = new LinkedHashMap<String, Object>();
        poll.put("options", List.copyOf(answers));
        poll.put("expires_in", duration(outgoing.option(DURATION)).toSeconds());
        poll.put("multiple", outgoing.isOn(SEVERAL));
        return poll;
    }

    private static Duration duration(String chosen) {
        return switch (chosen) {
            case "hour" -> Duration.ofHours(1);
            case "sixHours" -> Duration.ofHours(6);
            case "threeDays" -> Duration.ofDays(3);
            case "week" -> Duration.ofDays(7);
            default -> Duration.ofDays(1);
        };
    }
}
