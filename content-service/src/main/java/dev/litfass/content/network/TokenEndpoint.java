package dev.litfass.content.network;

import dev.litfass.contracts.directory.Grant;
import dev.litfass.contracts.directory.NetworkApp;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Mono;

/** Where a network gives a grant for a person's yes, and a new one for an old (RFC 6749, 4.1.3 and 6). */
public final class TokenEndpoint {

    /** How the app proves that it is itself (RFC 6749, 2.3.1). */
    public enum Proof {
        SECRET_IN_FORM,
        BASIC
    }

    private final NetworkCalls calls;
    private final Clock clock;
    private final Network network;
    private final String url;
    private final Proof proof;
    private final String appField;

    public TokenEndpoint(NetworkCalls calls, Clock clock, Network network, String url, Proof proof) {
        this(calls, clock, network, url, proof, "client_id");
    }

    /** The same where the form calls the app something else than the standard does. */
    public TokenEndpoint(NetworkCalls calls, Clock clock, Network network, String url, Proof proof, String appField) {
        this.calls = calls;
        this.clock = clock;
        this.network = network;
        this.url = url;
        this.proof = proof;
        this.appField = appField;
    }

    /**
     * Takes a yes.
     *
     * @param yes the code and what belongs to it, by the names of the form
     * @param opened what the grant opens
     */
    public Mono<SignIn.Opened> open(
            NetworkApp app, Map<String, String> yes, Function<Grant, Mono<SignIn.Opened>> opened) {
        return ask(app, "authorization_code", yes).flatMap(reply -> {
            var grant = TokenAnswers.grant(reply, null, clock.instant());
            return grant == null ? Mono.just(TokenAnswers.unopened(network, reply)) : opened.apply(grant);
        });
    }

    public Mono<SignIn.Renewal> renew(NetworkApp app, Grant grant) {
        if (grant.refreshToken() == null) {
            return Mono.just(new SignIn.Renewal.Over(Reason.CREDENTIAL));
        }
        return ask(app, "refresh_token", Map.of("refresh_token", grant.refreshToken()))
                .map(reply -> TokenAnswers.renewal(reply, grant, clock.instant()));
    }

    private Mono<Reply> ask(NetworkApp app, String kind, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", kind);
        fields.forEach(form::add);
        form.add(appField, app.id());
        if (proof == Proof.SECRET_IN_FORM) {
            form.add("client_secret", app.secret());
        }
        return calls.upload(url, headers -> prove(app, headers), BodyInserters.fromFormData(form));
    }

    private void prove(NetworkApp app, HttpHeaders headers) {
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        if (proof == Proof.BASIC) {
            headers.setBasicAuth(app.id(), app.secret(), StandardCharsets.UTF_8);
        }
    }
}
