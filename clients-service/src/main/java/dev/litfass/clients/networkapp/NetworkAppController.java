package dev.litfass.clients.networkapp;

import static dev.litfass.clients.ClientsProblem.NETWORK_APP_NOT_FOUND;
import static dev.litfass.contracts.caller.Permission.MANAGE_STAFF;
import static dev.litfass.contracts.caller.Permission.READ;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;
import static dev.litfass.contracts.problem.CommonProblem.VERSION_CONFLICT;

import dev.litfass.clients.secret.Vault;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.directory.NetworkApp;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.page.Page;
import dev.litfass.contracts.text.TypedLine;
import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.caller.CalledBy;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
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

/** The agency's apps at the networks that one signs in to: entered once by somebody who administers everything. */
@RestController
class NetworkAppController {

    private final StoredApps apps;
    private final Vault vault;
    private final AuditLog audit;
    private final PlatformSettings platform;
    private final Clock clock;

    NetworkAppController(StoredApps apps, Vault vault, AuditLog audit, PlatformSettings platform, Clock clock) {
        this.apps = apps;
        this.vault = vault;
        this.audit = audit;
        this.platform = platform;
        this.clock = clock;
    }

    /** Each network that one signs in to, with the app where there is one. Whoever connects channels sees what is missing. */
    @Requires(READ)
    @GetMapping("/api/network-apps")
    Mono<Page<View>> list() {
        return apps.findAllBy()
                .collectMap(StoredApp::network, Function.identity())
                .map(this::views);
    }

    private Page<View> views(Map<Network, StoredApp> there) {
        return Page.all(Arrays.stream(Network.values())
                .filter(Network::connectsBySignIn)
                .map(network -> View.of(network, there.get(network), platform.publicUrl()))
                .toList());
    }

    /** A new one, or other secrets of the one there is. */
    @Requires(MANAGE_STAFF)
    @PutMapping("/api/network-apps/{network}")
    Mono<View> put(@PathVariable Network network, @Valid @RequestBody AppForm form, Caller caller) {
        caller.requireAllClients();
        requireSignIn(network);
        return apps.findOneByNetwork(network)
                .map(StoredApp::version)
                .map(version -> sealed(network, form, version))
                .switchIfEmpty(Mono.fromSupplier(() -> sealed(network, form, null)))
                .flatMap(apps::save)
                .delayUntil(app -> audit.record(caller, null, "network-app-changed", network.name(), app.appId()))
                .map(app -> View.of(network, app, platform.publicUrl()));
    }

    private StoredApp sealed(Network network, AppForm form, @Nullable Long version) {
        if (form.version() != null && !form.version().equals(version)) {
            throw VERSION_CONFLICT.because("the app was changed meanwhile");
        }
        return new StoredApp(
                network,
                form.appId().strip(),
                vault.seal(bound(network), form.secret().strip()),
                clock.instant(),
                version);
    }

    /** Nothing can be connected any more there; what is connected stays so as long as its credential lives. */
    @Requires(MANAGE_STAFF)
    @DeleteMapping("/api/network-apps/{network}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@PathVariable Network network, Caller caller) {
        caller.requireAllClients();
        return apps.deleteByNetwork(network)
                .filter(removed -> removed > 0)
                .flatMap(removed -> audit.record(caller, null, "network-app-removed", network.name(), null));
    }

    @CalledBy(Service.CONTENT)
    @GetMapping("/internal/network-apps/{network}")
    Mono<NetworkApp> open(@PathVariable Network network) {
        return apps.findOneByNetwork(network)
                .switchIfEmpty(Mono.error(
                        () -> NETWORK_APP_NOT_FOUND.because("the agency has no app at %s yet", network.displayName())))
                .map(app -> new NetworkApp(app.appId(), vault.open(bound(network), app.secret())));
    }

    private static String bound(Network network) {
        return network + "|app";
    }

    private static void requireSignIn(Network network) {
        if (!network.connectsBySignIn()) {
            throw INVALID_REQUEST.because("%s is not connected by signing in", network.displayName());
        }
    }

    /**
     * What is entered.
     *
     * @param version of the app that is replaced; null where there is none yet, or whatever stands there
     */
    record AppForm(
            @JsonDeserialize(using = TypedLine.class) @NotBlank @Size(max = 200)
            String appId,

            @NotBlank @Size(max = 1000) String secret,
            @Nullable Long version) {

        @Override
        public String toString() {
            return "AppForm[…]";
        }
    }

    /**
     * An app as staff see it; never with its secret.
     *
     * @param appId null where there is none yet
     * @param redirect what has to be entered at the network as the address that people come back to
     */
    record View(
            Network network,
            @Nullable String appId,
            @Nullable Instant changedAt,
            String redirect,
            @Nullable Long version) {

        static View of(Network network, @Nullable StoredApp app, String publicUrl) {
            var redirect = publicUrl + "/connect";
            return app == null
                    ? new View(network, null, null, redirect, null)
                    : new View(network, app.appId(), app.changedAt(), redirect, app.version());
        }
    }
}
