package dev.litfass.content.connection;

import dev.litfass.content.connection.Connection.Offered;
import dev.litfass.content.connection.Connection.Status;
import dev.litfass.content.network.Reason;
import dev.litfass.content.network.SignIns;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ClientCard;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.audit.NotRecorded;
import dev.litfass.platform.directory.ChannelDirectory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the link to connect an account opens: the question, the way to the network, the choice. Nothing else. */
@RestController
@RequestMapping("/connect/account")
class OwnerController {

    private final Connections connections;
    private final SignIns signIns;
    private final AskNetwork ask;
    private final TakeConsent consent;
    private final ChooseAccount choose;
    private final ChannelDirectory directory;
    private final AuditLog audit;
    private final Clock clock;

    OwnerController(
            Connections connections,
            SignIns signIns,
            AskNetwork ask,
            TakeConsent consent,
            ChooseAccount choose,
            ChannelDirectory directory,
            AuditLog audit,
            Clock clock) {
        this.connections = connections;
        this.signIns = signIns;
        this.ask = ask;
        this.consent = consent;
        this.choose = choose;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who asks for what. */
    @GetMapping
    Mono<View> read(Caller caller) {
        return connections
                .one(caller.onlyClient(), new ChannelId(caller.onlyConnection()))
                .flatMap(this::view);
    }

    @NotRecorded("the account that is connected is recorded")
    @PostMapping("/question")
    Mono<Dialog> question(@Valid @RequestBody Challenge body, Caller caller) {
        return ask.dialog(caller, body.challenge())
                .map(asked -> new Dialog(asked.dialog(), asked.state().text()));
    }

    @PostMapping("/consent")
    Mono<View> consent(@Valid @RequestBody Consent body, Caller caller) {
        return consent.yes(caller, new OAuthState(body.state()), body.code(), body.verifier())
                .delayUntil(connection -> audit.record(
                        caller,
                        connection.clientId(),
                        "account-opened",
                        connection.id().value(),
                        connection.asking().network().name()))
                .flatMap(this::view);
    }

    /** The network says that the owner did not want to. */
    @NotRecorded("nothing was opened")
    @PostMapping("/denial")
    Mono<View> denial(@Valid @RequestBody Denial body, Caller caller) {
        return consent.no(caller, new OAuthState(body.state())).flatMap(this::view);
    }

    @PostMapping("/choice")
    Mono<View> choice(@Valid @RequestBody Choice body, Caller caller) {
        return choose.of(caller, body.accountId())
                .delayUntil(connection -> audit.record(
                        caller,
                        connection.clientId(),
                        "account-connected",
                        connection.id().value(),
                        connection.asking().network().name()))
                .flatMap(this::view);
    }

    private Mono<View> view(Connection connection) {
        return Mono.zip(directory.client(connection.clientId()), meant(connection))
                .map(both -> View.of(
                        connection,
                        both.getT1(),
                        both.getT2().orElse(null),
                        signIns.of(connection.asking().network()).scopes(),
                        clock.instant()));
    }

    /** The channel that is to be connected again. */
    private Mono<Optional<String>> meant(Connection connection) {
        var wanted = connection.asking().channelId();
        return wanted == null
                ? Mono.just(Optional.empty())
                : directory
                        .channels(connection.clientId())
                        .map(all -> all.stream()
                                .filter(channel -> channel.id().equals(wanted))
                                .map(ChannelCard::name)
                                .findFirst());
    }

    /** The SHA-256 of a verifier in base64url, which stays in the browser (RFC 7636, 4.2). */
    record Challenge(
            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{43}") String challenge) {}

    /**
     * Where the network asks.
     *
     * @param state what its answer comes back with
     */
    record Dialog(String url, String state) {
        @Override
        public String toString() {
            return "Dialog[…]";
        }
    }

    /** What the network sent back with the owner. */
    record Consent(
            @NotBlank @Size(max = 200) String state,
            @NotBlank @Size(max = 4000) String code,

            @NotNull @Pattern(regexp = "[A-Za-z0-9._~-]{43,128}")
            String verifier) {
        @Override
        public String toString() {
            return "Consent[…]";
        }
    }

    /** The owner said no at the network. */
    record Denial(@NotBlank @Size(max = 200) String state) {}

    /** The account that is meant. */
    record Choice(@NotBlank @Size(max = 300) String accountId) {}

    /**
     * A connection as the owner of the account sees it.
     *
     * @param again the name of the channel that is to be connected again; null where a new one is made
     * @param scopes what the network will ask to permit, in its words
     * @param missing of these, what was not given
     */
    record View(
            Asker asker,
            Network network,
            @Nullable String again,
            List<String> scopes,
            Status status,
            boolean open,
            Result result) {

        /** For whom and by whom it is asked, and until when. */
        record Asker(
                String clientName,
                String colour,
                ClientCard.Address address,
                String person,
                String language,
                ZoneId zone,
                Instant until) {}

        /** What came of it so far. */
        record Result(
                List<Offered> offered,
                Set<String> missing,
                @Nullable Reason failure) {}

        static View of(
                Connection connection, ClientCard client, @Nullable String meant, List<String> scopes, Instant now) {
            var asking = connection.asking();
            var progress = connection.progress();
            return new View(
                    new Asker(
                            client.name(),
                            client.colour(),
                            client.voice().address(),
                            asking.by().name(),
                            asking.language(),
                            client.workTime().zone(),
                            connection.until()),
                    asking.network(),
                    meant,
                    scopes,
                    connection.status(),
                    connection.isOpen(now),
                    new Result(progress.offered(), progress.missing(), progress.failure()));
        }
    }
}
