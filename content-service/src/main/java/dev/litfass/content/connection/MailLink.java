package dev.litfass.content.connection;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ConnectionLetter;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.directory.ChannelDirectory;
import dev.litfass.platform.directory.ConnectionDirectory;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Has the link of a connection mailed to somebody of the client company. */
@Component
class MailLink {

    private final Connections connections;
    private final ChannelDirectory channels;
    private final ConnectionDirectory directory;
    private final Clock clock;

    MailLink(Connections connections, ChannelDirectory channels, ConnectionDirectory directory, Clock clock) {
        this.connections = connections;
        this.channels = channels;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Says who asks: whoever has it sent.
     *
     * @param viewerId null where it goes to an address
     */
    Mono<Void> to(Caller caller, ClientId client, ChannelId id, @Nullable String viewerId, @Nullable String email) {
        return connections
                .one(client, id)
                .doOnNext(connection -> connection.requireOpen(clock.instant()))
                .zipWhen(this::meant)
                .flatMap(both -> directory.mailLink(
                        client, id.value(), letter(both.getT1(), both.getT2().orElse(null), caller, viewerId, email)));
    }

    private Mono<Optional<String>> meant(Connection connection) {
        var wanted = connection.asking().channelId();
        return wanted == null
                ? Mono.just(Optional.empty())
                : channels.channel(connection.clientId(), wanted)
                        .map(ChannelCard::name)
                        .map(Optional::of);
    }

    private static ConnectionLetter letter(
            Connection connection,
            @Nullable String channel,
            Caller caller,
            @Nullable String viewerId,
            @Nullable String email) {
        var asking = connection.asking();
        return new ConnectionLetter(
                asking.network(), channel, caller.name(), connection.until(), viewerId, email, asking.language());
    }
}
