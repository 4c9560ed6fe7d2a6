package dev.litfass.content.health;

import static dev.litfass.contracts.caller.Permission.READ;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.content.health.ChannelHealth.CallsLeft;
import dev.litfass.content.health.ChannelHealth.Failure;
import dev.litfass.content.network.ApiVersion;
import dev.litfass.content.network.Networks;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.page.Cursor;
import dev.litfass.contracts.page.Page;
import dev.litfass.platform.caller.Requires;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How all channels of a caller's clients are, the worst first. */
@RestController
@RequestMapping("/api/channel-health")
class ChannelHealthController {

    private final ChannelHealths healths;
    private final Networks networks;
    private final ChannelDirectory directory;
    private final Clock clock;

    ChannelHealthController(ChannelHealths healths, Networks networks, ChannelDirectory directory, Clock clock) {
        this.healths = healths;
        this.networks = networks;
        this.directory = directory;
        this.clock = clock;
    }

    @Requires(READ)
    @GetMapping
    Mono<Page<Line>> list(
            @RequestParam @Nullable List<ClientId> clientId,
            @RequestParam(required = false) @Nullable Network network,
            @RequestParam(required = false) @Nullable HealthState state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        var most = Page.limit(limit);
        var place = place(cursor);
        var filter = new ChannelHealths.Filter(network, state);
        return directory
                .clientsOf(caller, clientId)
                .flatMapMany(clients -> healths.worst(clients, filter, place, most + 1))
                .collectList()
                .map(found ->
                        Page.of(found, most, health -> health.verdict().order()).map(this::line));
    }

    /** The versions that end soon, of the networks that the caller's clients are on. */
    @Requires(READ)
    @GetMapping("/versions")
    Mono<Page<Ending>> versions(Caller caller) {
        return directory
                .clientsOf(caller, null)
                .flatMapMany(clients -> Flux.fromStream(Stream.of(Network.values()))
                        .filter(network -> isEnding(networks.profile(network).version()))
                        .filterWhen(network -> healths.anyOn(clients, network)))
                .mapNotNull(network -> ending(network, networks.profile(network).version()))
                .collectList()
                .map(Page::all);
    }

    /** Where the page before ended. */
    private static String place(@Nullable String cursor) {
        var place = Cursor.parse(cursor);
        if (place != null && !ChannelHealth.isOrder(place.after())) {
            throw INVALID_REQUEST.because("the cursor is not one of ours");
        }
        return place == null ? "" : place.after();
    }

    private @Nullable Ending ending(Network network, @Nullable ApiVersion version) {
        var shown = version(version);
        return shown == null ? null : new Ending(network, shown);
    }

    private boolean isEnding(@Nullable ApiVersion version) {
        return version != null && version.isEnding(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Line line(ChannelHealth health) {
        var seen = health.seen();
        var test = seen.test();
        var left = test == null ? null : test.quota();
        var account = health.account();
        return new Line(
                health.id(),
                health.clientId(),
                new Account(account.network(), account.name(), account.handle()),
                health.verdict().state(),
                health.access(),
                new Seen(
                        seen.successAt(),
                        seen.lastFailure(),
                        test == null ? null : test.at(),
                        left != null && left.until().isAfter(clock.instant()) ? left : null),
                health.verdict().forecast(),
                version(networks.profile(account.network()).version()));
    }

    private @Nullable Version version(@Nullable ApiVersion version) {
        return version == null
                ? null
                : new Version(
                        version.name(),
                        version.lastsUntil(),
                        version.endsOn() != null,
                        version.isEnding(today()),
                        version.sourceUrl(),
                        version.readOn());
    }

    /** One channel in the list. */
    record Line(
            ChannelId id,
            ClientId clientId,
            Account account,
            HealthState state,
            ChannelHealth.Access access,
            Seen seen,
            @Nullable Forecast forecast,
            @Nullable Version version) {}

    record Account(Network network, String name, String handle) {}

    /**
     * What became of what was tried.
     *
     * @param successAt when something was published last
     * @param failure what did not work last, of deliveries and tests
     * @param testedAt when the connection was tried last
     * @param callsLeft as the network said at that; null where it said nothing or that holds no more
     */
    record Seen(
            @Nullable Instant successAt,
            @Nullable Failure failure,
            @Nullable Instant testedAt,
            @Nullable CallsLeft callsLeft) {}

    /**
     * The version of the network's API that Litfass speaks.
     *
     * @param lastsUntil the first day on which it may be gone; null where nobody said
     * @param announced whether the network has named that day as its end; else it only promises to keep it until then
     * @param ending whether that is near
     */
    record Version(
            String name,
            @Nullable LocalDate lastsUntil,
            boolean announced,
            boolean ending,
            String sourceUrl,
            LocalDate readOn) {}

    /** A network whose version ends soon. */
    record Ending(Network network, Version version) {}
}
