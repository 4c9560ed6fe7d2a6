package dev.litfass.content.check;

import dev.litfass.contracts.directory.ChannelCard;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether somebody has the handles that are mentioned: a handle that nobody has goes out as plain text. */
@Component
class MentionCheck implements Check {

    /** It asks the network, which may not answer in time. */
    @Override
    public boolean looksAgainAtSlot() {
        return false;
    }

    @Override
    public Stream<Finding> look(Subject subject) {
        return subject.channels().stream()
                .flatMap(channel -> subject.unknownMentions().getOrDefault(channel.id(), List.of()).stream()
                        .map(handle -> unknown(channel, handle)));
    }

    private static Finding unknown(ChannelCard channel, String handle) {
        return Finding.ofChannel(
                "unknown-mention",
                Finding.Severity.WARN,
                channel.id(),
                Map.of("channel", channel.name(), "handle", handle));
    }
}
