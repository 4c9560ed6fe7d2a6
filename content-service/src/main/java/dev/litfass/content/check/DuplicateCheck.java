package dev.litfass.content.check;

import dev.litfass.contracts.directory.ChannelCard;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether the same words already stand, or are about to stand, on the same channel within a day. */
@Component
class DuplicateCheck implements Check {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** A copy that somebody wrote since holds the copy, not the original. */
    @Override
    public boolean looksAgainAtSlot() {
        return false;
    }

    @Override
    public Stream<Finding> look(Subject subject) {
        var known = new HashMap<String, String>();
        UnaryOperator<String> once = text -> known.computeIfAbsent(text, DuplicateCheck::normalised);
        return subject.channels().stream().flatMap(channel -> onChannel(subject, channel, once).stream());
    }

    /** @param once brings a text into its normal form, each text only once: most channels have the same */
    private static Optional<Finding> onChannel(Subject subject, ChannelCard channel, UnaryOperator<String> once) {
        var text = once.apply(subject.draft().textOn(channel.id()));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return subject.around().recent().stream()
                .filter(other -> !other.id().equals(subject.postId()))
                .filter(other -> other.texts().containsKey(channel.id()))
                .filter(other -> once.apply(Objects.requireNonNull(other.texts().get(channel.id())))
                        .equals(text))
                .findFirst()
                .map(other -> Finding.ofChannel(
                        "same-text-within-a-day",
                        Finding.Severity.BLOCK,
                        channel.id(),
                        Map.of("channel", channel.name())));
    }

    /** True where this check says so of the channel. */
    static boolean isSame(Subject subject, ChannelCard channel) {
        return onChannel(subject, channel, DuplicateCheck::normalised).isPresent();
    }

    private static String normalised(String text) {
        return SPACES.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
