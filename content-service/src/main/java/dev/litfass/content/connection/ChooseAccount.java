package dev.litfass.content.connection;

import dev.litfass.content.network.TestChannel;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ChosenAccount;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.directory.ConnectionDirectory;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Connects the account that its owner chose. */
@Component
class ChooseAccount {

    private static final Duration TEST_TAKES = Duration.ofSeconds(2);

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

    /**
     * What is chosen is written down before it is done, so that nobody chooses another meanwhile or takes the link back.
     * The link is used up then; whether the connection works is tried at last, as long as the owner waits anyway.
     */
    Mono<Connection> of(Caller owner, String accountId) {
        return connections
                .one(owner.onlyClient(), new ChannelId(owner.onlyConnection()))
                .map(connection -> connection.choosing(accountId, clock.instant()))
                .flatMap(connections::save)
                .flatMap(this::connect);
    }

    private Mono<Connection> connect(Connection choosing) {
        var chosen = new ChosenAccount(
                Objects.requireNonNull(choosing.progress().chosen()),
                choosing.asking().channelId());
        return directory
                .choose(choosing.clientId(), choosing.id().value(), chosen)
                .onErrorResume(Problem.class, problem -> refused(choosing, problem))
                .flatMap(channel -> connections.save(choosing.connected(channel.id())))
                .delayUntil(this::tried);
    }

    /** Where clients-service says no, nothing was connected; where it says nothing, the same may be chosen again. */
    private <T> Mono<T> refused(Connection choosing, Problem problem) {
        return problem.status() < 500
                ? connections.save(choosing.notChosen()).then(Mono.error(problem))
                : Mono.error(problem);
    }

    private Mono<Void> tried(Connection done) {
        var channel = Objects.requireNonNull(done.progress().channelId());
        return test.of(done.clientId(), channel)
                .timeout(TEST_TAKES)
                .onErrorComplete()
                .then();
    }
}
