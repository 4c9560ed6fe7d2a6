package dev.litfass.content.check;

import dev.litfass.content.fingerprint.FindSimilarPosts;
import dev.litfass.content.fingerprint.Resemblance;
import dev.litfass.contracts.directory.ChannelCard;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whether a post repeats what its channel said lately, or says what another client says: the sign of a text copied for the
 * wrong one. Of the other client's post no word is shown, nor whose it is.
 */
@Component
class SimilarPostCheck implements Check {

    private static final Duration REPEATED_WITHIN = Duration.ofDays(30);

    /** Where hardly more than a name was changed. */
    private static final int THE_SAME = 97;

    /** A text that so many other clients have is a template of the agency. */
    private static final int TEMPLATE = 3;

    private static final String PERCENT = "percent";

    /** What somebody wrote since holds that, not this. */
    @Override
    public boolean looksAgainAtSlot() {
        return false;
    }

    @Override
    public Stream<Finding> look(Subject subject) {
        return Stream.concat(
                subject.channels().stream().flatMap(channel -> repeated(subject, channel).stream()),
                ofAnotherClient(subject).stream());
    }

    private static Optional<Finding> repeated(Subject subject, ChannelCard channel) {
        if (DuplicateCheck.isSame(subject, channel)) {
            return Optional.empty();
        }
        return subject.around().similar().stream()
                .filter(other -> other.client().equals(channel.clientId()))
                .filter(other -> other.scheduled() && !other.ofSeries())
                .filter(other ->
                        Duration.between(other.at(), subject.due()).abs().compareTo(REPEATED_WITHIN) <= 0)
                .map(other -> other.onChannels().getOrDefault(channel.id(), 0))
                .max(Comparator.naturalOrder())
                .filter(percent -> percent >= FindSimilarPosts.NEARLY_THE_SAME)
                .map(percent -> new Finding(
                        "similar-within-a-month",
                        Finding.Severity.WARN,
                        channel.id(),
                        new Finding.Measure(percent, FindSimilarPosts.NEARLY_THE_SAME, PERCENT),
                        null,
                        Map.of("channel", channel.name()),
                        null));
    }

    private static Optional<Finding> ofAnotherClient(Subject subject) {
        var others = subject.around().similar().stream()
                .filter(other -> subject.channels().stream()
                        .noneMatch(channel -> channel.clientId().equals(other.client())))
                .toList();
        var blocks = others.stream().anyMatch(other -> isCopied(subject, other))
                && others.stream().map(Resemblance::client).distinct().count() < TEMPLATE;
        return others.stream()
                .max(Comparator.comparingInt(Resemblance::percent))
                .filter(closest -> !subject.channels().isEmpty())
                .map(closest -> new Finding(
                        blocks ? "wrong-client-text" : "other-clients-text",
                        blocks ? Finding.Severity.BLOCK : Finding.Severity.WARN,
                        null,
                        new Finding.Measure(
                                closest.percent(), blocks ? THE_SAME : FindSimilarPosts.NEARLY_THE_SAME, PERCENT),
                        null,
                        Map.of(),
                        null));
    }

    /** Whoever wrote it first does not have to change it because somebody copied it; a short greeting is nobody's own. */
    private static boolean isCopied(Subject subject, Resemblance other) {
        var itself = subject.postId();
        var isOlder = itself == null || other.post().value().compareTo(itself.value()) < 0;
        return isOlder && !other.isShort() && other.percent() >= THE_SAME;
    }
}
