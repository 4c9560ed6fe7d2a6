package dev.litfass.content.check;

import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.id.ChannelId;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether there is somewhere to publish, and whether it works today. */
@Component
class ChannelCheck implements Check {

    /** Sending asks for itself whether the channel works. */
    @Override
    public boolean looksAgainAtSlot() {
        return false;
    }

    @Override
    public Stream<Finding> look(Subject subject) {
        if (subject.draft().channelIds().isEmpty()) {
            return Stream.of(Finding.ofPost("no-channel", Finding.Severity.BLOCK, Map.of()));
        }
        var connected = subject.channels().stream().map(ChannelCard::id).toList();
        return Stream.concat(
                subject.draft().channelIds().stream()
                        .filter(id -> !connected.contains(id))
                        .map(ChannelCheck::removed),
                subject.channels().stream().filter(channel -> !channel.isLive()).map(ChannelCheck::notLive));
    }

    private static Finding removed(ChannelId channel) {
        return Finding.ofChannel("channel-removed", Finding.Severity.BLOCK, channel, Map.of());
    }

    private static Finding notLive(ChannelCard channel) {
        var reconnect = channel.status() == ChannelCard.Status.NEEDS_RECONNECT;
        return Finding.ofChannel(
                reconnect ? "channel-needs-reconnect" : "channel-paused",
                Finding.Severity.BLOCK,
                channel.id(),
                Map.of("channel", channel.name()));
    }
}
