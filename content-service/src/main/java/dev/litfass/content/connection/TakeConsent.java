package dev.litfass.content.connection;

import dev.litfass.content.network.Reason;
import dev.litfass.content.network.SignIn;
import dev.litfass.content.network.SignIns;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.GrantedAccounts;
import dev.litfass.contracts.directory.GrantedAccounts.GrantedAccount;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.directory.ConnectionDirectory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes what the owner of an account brings back from the network. */
@Component
class TakeConsent {

    /** Several calls, one after the other; a person waits, and the gateway no longer than eight seconds. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private static final int MOST_ACCOUNTS = 200;

    private static final Reason DENIED = new Reason("consent-denied");
    private static final Reason NO_ACCOUNTS = new Reason("no-accounts");

    private final Connections connections;
    private final SignIns signIns;
    private final ConnectionDirectory directory;
    private final PlatformSettings platform;
    private final Clock clock;

    TakeConsent(
            Connections connections,
            SignIns signIns,
            ConnectionDirectory directory,
            PlatformSettings platform,
            Clock clock) {
        this.connections = connections;
        this.signIns = signIns;
        this.directory = directory;
        this.platform = platform;
        this.clock = clock;
    }

    /** The state is used up first, so that of two who bring the same answer one is heard. */
    Mono<Connection> yes(Caller owner, OAuthState state, String code, String verifier) {
        var consent = new SignIn.Consent(code, verifier, AskNetwork.redirect(platform));
        return heard(owner, connection -> connection.answered(state, verifier, clock.instant()))
                .flatMap(connection -> opened(connection, consent)
                        .flatMap(opened -> after(connection, opened))
                        .flatMap(connections::save));
    }

    Mono<Connection> no(Caller owner, OAuthState state) {
        return heard(owner, connection -> connection.denied(state, DENIED, clock.instant()));
    }

    private Mono<Connection> heard(Caller owner, UnaryOperator<Connection> answer) {
        return connections
                .one(owner.onlyClient(), new ChannelId(owner.onlyConnection()))
                .map(answer)
                .flatMap(connections::save);
    }

    private Mono<SignIn.Opened> opened(Connection connection, SignIn.Consent consent) {
        var network = connection.asking().network();
        return directory
                .app(network)
                .flatMap(app -> signIns.of(network).open(app, consent))
                .timeout(LIMIT)
                .onErrorReturn(TimeoutException.class, new SignIn.Opened.Silent(Reason.NO_ANSWER));
    }

    private Mono<Connection> after(Connection connection, SignIn.Opened opened) {
        if (opened instanceof SignIn.Opened.Turned turned) {
            return Mono.just(connection.failed(turned.reason()));
        }
        if (opened instanceof SignIn.Opened.Silent silent) {
            return Mono.just(connection.failed(silent.reason()));
        }
        var granted = (SignIn.Opened.Accounts) opened;
        var accounts = granted.accounts().stream().limit(MOST_ACCOUNTS).toList();
        if (accounts.isEmpty()) {
            return Mono.just(connection.failed(NO_ACCOUNTS));
        }
        return directory
                .granted(connection.clientId(), connection.id().value(), kept(connection, accounts))
                .thenReturn(connection.granted(
                        accounts.stream().map(Connection.Offered::of).toList(), granted.missing()));
    }

    private GrantedAccounts kept(Connection connection, List<SignIn.ManagedAccount> accounts) {
        var network = connection.asking().network();
        return new GrantedAccounts(
                network,
                signIns.of(network).server(),
                accounts.stream()
                        .map(each -> new GrantedAccount(
                                each.id(),
                                each.account().name(),
                                Connection.bare(each.account().handle()),
                                each.grant()))
                        .toList());
    }
}
