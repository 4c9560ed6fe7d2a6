package dev.litfass.content.limit;

import static dev.litfass.contracts.caller.Permission.MANAGE_STAFF;
import static dev.litfass.contracts.caller.Permission.READ;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.content.network.NetworkLimit;
import dev.litfass.content.network.NetworkLimit.Kind;
import dev.litfass.content.network.NetworkLimit.Trust;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.page.Page;
import dev.litfass.contracts.text.TypedLine;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.annotation.JsonDeserialize;

/** What the networks allow, with source and day; whoever administers everything can change it without a release. */
@RestController
class LimitController {

    /** A change further ahead than networks announce one is a slip of the hand. */
    private static final int MOST_YEARS_AHEAD = 2;

    private final LimitsInForce limits;
    private final LimitChanges changes;
    private final AuditLog audit;
    private final Clock clock;

    LimitController(LimitsInForce limits, LimitChanges changes, AuditLog audit, Clock clock) {
        this.limits = limits;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of each network that has limits, all of them: also those that count later, or no longer. */
    @Requires(READ)
    @GetMapping("/api/network-limits")
    Mono<Page<LimitsOfNetwork>> list() {
        return limits.changes()
                .map(changed -> Page.all(Arrays.stream(Network.values())
                        .map(network -> view(network, changed))
                        .filter(view -> !view.limits().isEmpty())
                        .toList()));
    }

    private LimitsOfNetwork view(Network network, List<LimitChange> changed) {
        var all = limits.all(network, changed);
        var inForce = all.on(today()).limits();
        var ours = changed.stream()
                .filter(change -> change.network() == network)
                .map(LimitChange::limit)
                .collect(Collectors.toSet());
        return new LimitsOfNetwork(
                network,
                all.limits().stream()
                        .sorted(Comparator.comparing(NetworkLimit::kind))
                        .map(limit -> new LimitView(limit, inForce.contains(limit), ours.contains(limit)))
                        .toList());
    }

    /** From this day on this limit counts. */
    @Requires(MANAGE_STAFF)
    @PutMapping("/api/network-limits/{network}/{kind}/{validFrom}")
    Mono<LimitsOfNetwork> change(
            @PathVariable Network network,
            @PathVariable Kind kind,
            @PathVariable LocalDate validFrom,
            @Valid @RequestBody LimitForm form,
            Caller caller) {
        caller.requireAllClients();
        var limit = limit(network, kind, validFrom, form);
        return changes.save(LimitChange.of(network, validFrom, limit))
                .delayUntil(change -> audit.record(
                        caller, null, "network-limit-changed", network + " " + kind, form.value() + " " + validFrom))
                .then(after(network));
    }

    private NetworkLimit limit(Network network, Kind kind, LocalDate validFrom, LimitForm form) {
        var today = today();
        if (validFrom.isBefore(today) || validFrom.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
            throw INVALID_REQUEST.because(
                    "a limit is changed from today on, and not more than %d years ahead", MOST_YEARS_AHEAD);
        }
        if (form.verifiedOn().isAfter(today.plusDays(1))) {
            throw INVALID_REQUEST.because("a limit cannot have been read on %s yet", form.verifiedOn());
        }
        if (form.value() < kind.least()) {
            throw INVALID_REQUEST.because("nothing could be sent to %s any more", network.displayName());
        }
        var unit =
                limits.all(network, List.of()).of(kind).map(NetworkLimit::unit).orElse(kind.usualUnit());
        return new NetworkLimit(kind, form.value(), unit, form.trust(), form.sourceUrl(), form.verifiedOn(), validFrom);
    }

    /** What counted before counts again. */
    @Requires(MANAGE_STAFF)
    @DeleteMapping("/api/network-limits/{network}/{kind}/{validFrom}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> withdraw(
            @PathVariable Network network, @PathVariable Kind kind, @PathVariable LocalDate validFrom, Caller caller) {
        caller.requireAllClients();
        return changes.findOneById(LimitChange.id(network, kind, validFrom))
                .flatMap(change -> changes.delete(change)
                        .then(audit.record(
                                caller,
                                null,
                                "network-limit-withdrawn",
                                network + " " + kind,
                                change.limit().value() + " " + validFrom)))
                .then(Mono.fromRunnable(limits::forget));
    }

    private Mono<LimitsOfNetwork> after(Network network) {
        return Mono.defer(() -> {
            limits.forget();
            return limits.changes().map(changed -> view(network, changed));
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * What was read at the network.
     *
     * @param trust a limit that the network itself says blocks, any other one warns
     * @param sourceUrl where it stands
     */
    record LimitForm(
            @NotNull @PositiveOrZero @Max(1_000_000_000_000L)
            Long value,

            @NotNull Trust trust,

            @JsonDeserialize(using = TypedLine.class) @NotNull @Pattern(regexp = "https://\\S+") @Size(max = 500)
            String sourceUrl,

            @NotNull LocalDate verifiedOn) {}

    /** The limits of one network. */
    record LimitsOfNetwork(Network network, List<LimitView> limits) {}

    /**
     * One limit.
     *
     * @param validFrom null where it counted before it was read
     * @param inForce whether it counts today
     * @param changed whether the agency entered it, so that it can be withdrawn
     */
    record LimitView(
            Kind kind,
            long value,
            NetworkLimit.Unit unit,
            Trust trust,
            String sourceUrl,
            LocalDate verifiedOn,
            @Nullable LocalDate validFrom,
            boolean inForce,
            boolean changed) {

        LimitView(NetworkLimit limit, boolean inForce, boolean changed) {
            this(
                    limit.kind(),
                    limit.value(),
                    limit.unit(),
                    limit.trust(),
                    limit.sourceUrl(),
                    limit.verifiedOn(),
                    limit.validFrom(),
                    inForce,
                    changed);
        }
    }
}
