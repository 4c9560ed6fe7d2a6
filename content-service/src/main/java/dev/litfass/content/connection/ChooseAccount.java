package dev.litfass.content.connection;

import dev.litfass.content.network.TestChannel;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ChosenAccount;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.platform.directory.ConnectionDirectory;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Connects the account that its owner chose. */
@Component
class ChooseAccount {

    private final Connections connections;
    private final ConnectionDirectory directory;
    private final TestChannel test;
    private final Clock clock;

    ChooseAccount(Connections connections, ConnectionDirectory directory, TestChannel test, Clock clock) {
        this.connections = connections;
        this.directory = directory;
        this.test = test;
        this.clock = clock;
    }

    /** The link is used up; whether the connection works is tried at once, and told to staff where it does not. */
    Mono<Connection> of(Caller owner, String accountId) {
        return connections
                .one(owner.onlyClient(), new ChannelId(owner.onlyConnection()))
                .flatMap(connection -> {
                    connection.requireOffered(accountId, clock.instant());
                    return directory
                            .choose(
                                    connection.clientId(),
                                    connection.id().value(),
                                    new ChosenAccount(
                                            accountId, connection.asking().channelId()))
                            .delayUntil(this::tried)
                            .flatMap(channel -> connections.save(connection.connected(channel.id())));
                });
    }

    /** A network that is slow just now keeps nobody waiting at the end. */
    private Mono<Void> tried(ChannelCard channel) {
        return test.of(channel.clientId(), channel.id()).onErrorComplete().then();
    }
}
