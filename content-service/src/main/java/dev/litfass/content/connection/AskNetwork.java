package dev.litfass.content.connection;

import dev.litfass.content.network.SignIn;
import dev.litfass.content.network.SignIns;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.directory.ConnectionDirectory;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sends the owner of an account to the network's own sign-in. */
@Component
class AskNetwork {

    private final Connections connections;
    private final SignIns signIns;
    private final ConnectionDirectory directory;
    private final PlatformSettings platform;
    private final Clock clock;

    AskNetwork(
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

    /**
     * The address of the network's page. An earlier question is not answered any more.
     *
     * @param challenge of the verifier that stays in the owner's browser (RFC 7636)
     */
    Mono<Asked> dialog(Caller owner, String challenge) {
        var state = OAuthState.fresh();
        return connections
                .one(owner.onlyClient(), new ChannelId(owner.onlyConnection()))
                .map(connection -> connection.asked(state, challenge, clock.instant()))
                .flatMap(connections::save)
                .flatMap(connection -> directory
                        .app(connection.asking().network())
                        .map(app -> signIns.of(connection.asking().network())
                                .dialog(new SignIn.Question(app, state.text(), challenge, redirect(platform))))
                        .map(dialog -> new Asked(dialog, state)));
    }

    /** The address of the network's page, and the state that its answer comes back with. */
    record Asked(String dialog, OAuthState state) {}

    /** Where networks send people back to: the same for all of them, to the letter. */
    static String redirect(PlatformSettings platform) {
        return platform.publicUrl() + "/connect";
    }
}
