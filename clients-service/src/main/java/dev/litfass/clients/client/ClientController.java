package dev.litfass.clients.client;

import static dev.litfass.clients.ClientsProblem.CLIENT_NOT_FOUND;
import static dev.litfass.clients.ClientsProblem.UNKNOWN_MUNICIPALITY;
import static dev.litfass.clients.ClientsProblem.UNKNOWN_STATE;
import static dev.litfass.contracts.caller.Permission.MANAGE_CLIENTS;
import static dev.litfass.contracts.caller.Permission.READ;
import static dev.litfass.contracts.problem.CommonProblem.FORBIDDEN;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ClientCard.Address;
import dev.litfass.contracts.directory.ClientCard.ApprovalPolicy;
import dev.litfass.contracts.directory.ClientCard.ResponseTarget;
import dev.litfass.contracts.directory.ClientCard.Voice;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.page.Page;
import dev.litfass.contracts.worktime.Closure;
import dev.litfass.contracts.worktime.Holidays;
import dev.litfass.contracts.worktime.OpeningHours;
import dev.litfass.contracts.worktime.WorkTime;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.audit.Change;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Client files: listing, reading, opening, changing, putting away. */
@RestController
@RequestMapping("/api/clients")
class ClientController {

    private final Clients clients;
    private final PolicyCheck policies;
    private final AuditLog audit;
    private final Clock clock;

    ClientController(Clients clients, PolicyCheck policies, AuditLog audit, Clock clock) {
        this.clients = clients;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    @Requires(READ)
    @GetMapping
    Mono<Page<Row>> list(Caller caller) {
        return clients.findAllBy()
                .filter(client -> caller.mayAccess(client.id()))
                .sort(Comparator.comparing(client -> client.identity().name(), String.CASE_INSENSITIVE_ORDER))
                .map(Row::of)
                .collectList()
                .map(Page::all);
    }

    @Requires(READ)
    @GetMapping("/{clientId}")
    Mono<View> read(@PathVariable ClientId clientId) {
        return find(clientId).map(View::of);
    }

    /** Only who sees all clients opens new ones; others could not see theirs afterwards. */
    @Requires(MANAGE_CLIENTS)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<View> open(@Valid @RequestBody ClientForm form, Caller caller) {
        if (!caller.allClients()) {
            throw FORBIDDEN.because("opening a client needs access to all clients");
        }
        var client = new Client(
                ClientId.fresh(clock),
                form.identity(),
                form.workTime(),
                form.target(),
                form.policy(),
                false,
                form.portalOr(Client.Portal.USUAL),
                null);
        return saved(client, caller, "client-opened").map(View::of);
    }

    @Requires(MANAGE_CLIENTS)
    @PutMapping("/{clientId}")
    Mono<View> change(@PathVariable ClientId clientId, @Valid @RequestBody ClientForm form, Caller caller) {
        return find(clientId)
                .flatMap(before -> {
                    var after = before.changed(
                                    form.identity(), form.workTime(), form.target(), form.policy(), form.seen())
                            .admitting(form.portal());
                    // people who left do not keep a client's file from being changed
                    return after.approvalPolicy().equals(before.approvalPolicy())
                            ? stored(after, caller, "client-changed")
                            : saved(after, caller, "client-changed");
                })
                .map(View::of);
    }

    /** Nothing of an archived client goes out any more. */
    @Requires(MANAGE_CLIENTS)
    @PostMapping("/{clientId}/archive")
    Mono<View> archive(@PathVariable ClientId clientId, @Valid @RequestBody Seen seen, Caller caller) {
        return archived(clientId, true, seen, caller);
    }

    @Requires(MANAGE_CLIENTS)
    @PostMapping("/{clientId}/unarchive")
    Mono<View> unarchive(@PathVariable ClientId clientId, @Valid @RequestBody Seen seen, Caller caller) {
        return archived(clientId, false, seen, caller);
    }

    private Mono<View> archived(ClientId id, boolean away, Seen seen, Caller caller) {
        return find(id).map(client -> client.archived(away, seen.version()))
                .flatMap(client -> stored(client, caller, away ? "client-archived" : "client-unarchived"))
                .map(View::of);
    }

    private Mono<Client> find(ClientId id) {
        return clients.findOneById(id).switchIfEmpty(Mono.error(() -> CLIENT_NOT_FOUND.because("no client %s", id)));
    }

    private Mono<Client> saved(Client client, Caller by, String action) {
        return policies.require(client.id(), client.approvalPolicy())
                .then(Mono.defer(() -> stored(client, by, action)));
    }

    private Mono<Client> stored(Client client, Caller by, String action) {
        var id = client.id();
        return audit.save(Change.of(client, by, clock.instant(), id, action, id.value(), null), clients::save);
    }

    /** The version somebody acts on. */
    record Seen(@NotNull Long version) {}

    /** A client file as it is typed. */
    record ClientForm(
            @NotBlank @Size(max = 100) String name,
            @NotNull @Pattern(regexp = "#[0-9A-Fa-f]{6}") String colour,
            @NotNull ZoneId zone,
            @Nullable @Size(max = 10) String state,
            @Nullable @Pattern(regexp = "[a-z]{1,10}") String municipality,
            @NotEmpty @Size(max = 5) List<@NotNull @Pattern(regexp = "[a-z]{2}") String> languages,
            @NotNull Address address,
            @Nullable OpeningHours openingHours,
            @Nullable @Size(max = 100) List<@NotNull Closure> closures,
            @Nullable @Valid Target responseTarget,
            @Nullable @Valid ApprovalPolicy approvalPolicy,
            @Valid Client.@Nullable Portal portal,
            @Nullable Long version) {

        Client.Portal portalOr(Client.Portal usual) {
            return Objects.requireNonNullElse(portal, usual);
        }

        Client.Identity identity() {
            return new Client.Identity(name.strip(), colour, new Voice(languages, address));
        }

        WorkTime workTime() {
            if (!Holidays.knows(state)) {
                throw UNKNOWN_STATE.because("name a state like DE-BE, AT-9 or CH-ZH, or none");
            }
            if (!Holidays.knows(state, municipality)) {
                throw UNKNOWN_MUNICIPALITY.because(
                        "name a place with holidays of its own, such as ag in DE-BY, or none");
            }
            return new WorkTime(
                    zone,
                    state,
                    municipality,
                    openingHours == null ? OpeningHours.officeDays() : openingHours,
                    Objects.requireNonNullElse(closures, List.of()));
        }

        ResponseTarget target() {
            return responseTarget == null ? ResponseTarget.usual() : responseTarget.target();
        }

        ApprovalPolicy policy() {
            return Objects.requireNonNullElse(approvalPolicy, ApprovalPolicy.secondPerson());
        }

        long seen() {
            return version == null ? -1 : version;
        }
    }

    /** A promise as it is typed. */
    record Target(
            @Min(1) @Max(10_080) int businessMinutes,
            @Min(1) @Max(720) int publicAmberHours,
            @Min(1) @Max(720) int publicRedHours,
            @Min(1) @Max(720) int publicBreachHours) {

        ResponseTarget target() {
            return new ResponseTarget(businessMinutes, publicAmberHours, publicRedHours, publicBreachHours);
        }
    }

    /** A client in a list. */
    record Row(
            ClientId id,
            String name,
            String colour,
            ZoneId zone,
            @Nullable String state,
            @Nullable String municipality,
            List<String> languages,
            Address address,
            boolean archived) {

        static Row of(Client client) {
            var identity = client.identity();
            var work = client.workTime();
            return new Row(
                    client.id(),
                    identity.name(),
                    identity.colour(),
                    work.zone(),
                    work.state(),
                    work.municipality(),
                    identity.voice().languages(),
                    identity.voice().address(),
                    client.archived());
        }
    }

    /** The whole file. */
    record View(
            @JsonUnwrapped Row row,
            OpeningHours openingHours,
            List<Closure> closures,
            ResponseTarget responseTarget,
            ApprovalPolicy approvalPolicy,
            Client.Portal portal,
            long version) {

        static View of(Client client) {
            return new View(
                    Row.of(client),
                    client.workTime().openingHours(),
                    client.workTime().closures(),
                    client.responseTarget(),
                    client.approvalPolicy(),
                    client.portalRules(),
                    client.version() == null ? 0 : client.version());
        }
    }
}
