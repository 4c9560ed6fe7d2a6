package dev.litfass.content.check;

import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.id.ChannelId;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether there is somewhere to publish, and whether it works today. */
@Component
class ChannelCheck implements Check {

    @Override
    public Stream<Finding> look(Subject subject) {
        if (subject.draft().channelIds().isEmpty()) {
            return Stream.of(new Finding(
                    "no-channel",
                    Finding.Severity.BLOCK,
                    null,
                    null,
                    null,
                    new Finding.Words("Noch ist kein Kanal gewählt.", "No channel is chosen yet."),
                    new Finding.Words("Mindestens einen Kanal wählen.", "Choose at least one channel."),
                    null));
        }
        var connected = subject.channels().stream().map(ChannelCard::id).toList();
        return Stream.concat(
                subject.draft().channelIds().stream()
                        .filter(id -> !connected.contains(id))
                        .map(ChannelCheck::removed),
                subject.channels().stream().filter(channel -> !channel.isLive()).map(ChannelCheck::notLive));
    }

    private static Finding removed(ChannelId channel) {
        return new Finding(
                "channel-removed",
                Finding.Severity.BLOCK,
                channel,
                null,
                null,
                new Finding.Words(
                        "Einer der gewählten Kanäle ist nicht mehr verbunden.",
                        "One of the chosen channels is no longer connected."),
                new Finding.Words(
                        "Den Kanal abwählen oder neu verbinden.", "Leave the channel out or connect it again."),
                null);
    }

    private static Finding notLive(ChannelCard channel) {
        var reconnect = channel.status() == ChannelCard.Status.NEEDS_RECONNECT;
        return new Finding(
                reconnect ? "channel-needs-reconnect" : "channel-paused",
                Finding.Severity.BLOCK,
                channel.id(),
                null,
                null,
                reconnect
                        ? new Finding.Words(
                                channel.name() + " muss neu verbunden werden.",
                                channel.name() + " has to be connected again.")
                        : new Finding.Words(channel.name() + " ist angehalten.", channel.name() + " is paused."),
                new Finding.Words(
                        "Den Kanal in Betrieb nehmen oder abwählen.", "Put the channel live or leave it out."),
                null);
    }
}
