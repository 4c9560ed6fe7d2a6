package dev.litfass.content.check;

import dev.litfass.content.health.ChannelEnds.End;
import dev.litfass.contracts.directory.ChannelCard;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether each channel still works at the slot. It only warns: until then somebody may have connected it again. */
@Component
class AccessCheck implements Check {

    /** Sending asks for itself whether the channel works. */
    @Override
    public boolean looksAgainAtSlot() {
        return false;
    }

    @Override
    public Stream<Finding> look(Subject subject) {
        return subject.channels().stream()
                .flatMap(channel ->
                        Stream.ofNullable(subject.ends().get(channel.id())).map(end -> finding(channel, end)));
    }

    private static Finding finding(ChannelCard channel, End end) {
        return end.permission() == null
                ? Finding.ofChannel(
                        "credential-ends-before",
                        Finding.Severity.WARN,
                        channel.id(),
                        Map.of("channel", channel.name(), "at", end.from().toString()))
                : Finding.ofChannel(
                        "channel-permission-missing",
                        Finding.Severity.WARN,
                        channel.id(),
                        Map.of("channel", channel.name(), "permission", end.permission()));
    }
}
