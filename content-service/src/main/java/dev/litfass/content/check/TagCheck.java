package dev.litfass.content.check;

import static dev.litfass.content.network.NetworkLimit.Kind.HASHTAGS;
import static dev.litfass.content.network.NetworkLimit.Kind.LINKS;

import dev.litfass.content.network.Beginnings;
import dev.litfass.content.network.Links;
import dev.litfass.content.network.NetworkLimit;
import dev.litfass.contracts.directory.ChannelCard;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether each network takes as many hashtags and links as a text has. */
@Component
class TagCheck implements Check {

    /** A letter has to be in it: numbers alone are no hashtag anywhere. */
    private static final Pattern HASHTAG = Pattern.compile("#(?=[\\p{N}_]*\\p{L})[\\p{L}\\p{M}\\p{N}_]+");

    @Override
    public Stream<Finding> look(Subject subject) {
        return subject.channels().stream().flatMap(channel -> onChannel(subject, channel));
    }

    private static Stream<Finding> onChannel(Subject subject, ChannelCard channel) {
        var draft = subject.draft();
        var parts = draft.parts().stream().map(part -> part.text());
        return Stream.concat(Stream.of(draft.textOn(channel.id())), parts)
                .flatMap(text -> Stream.of(
                                tooMany("too-many-hashtags", subject, channel, HASHTAGS, hashtags(text)),
                                tooMany(
                                        "too-many-links",
                                        subject,
                                        channel,
                                        LINKS,
                                        Links.in(text).size()))
                        .flatMap(Optional::stream));
    }

    private static Optional<Finding> tooMany(
            String rule, Subject subject, ChannelCard channel, NetworkLimit.Kind kind, long many) {
        return subject.limitsOf(channel)
                .of(kind)
                .filter(limit -> many > limit.value())
                .map(limit -> Finding.beyond(
                        rule,
                        channel,
                        limit,
                        many,
                        Map.of("network", channel.network().displayName())));
    }

    static long hashtags(String text) {
        return HASHTAG.matcher(text)
                .results()
                .filter(found -> Beginnings.isBeginning(text, found.start()))
                .count();
    }
}
