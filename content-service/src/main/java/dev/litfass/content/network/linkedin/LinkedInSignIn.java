package dev.litfass.content.network.linkedin;

import dev.litfass.content.network.SignIn;
import dev.litfass.content.network.TokenAnswers;
import dev.litfass.content.network.TokenEndpoint;
import dev.litfass.contracts.directory.Grant;
import dev.litfass.contracts.directory.NetworkApp;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.NetworkCalls;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Opens LinkedIn accounts (learn.microsoft.com/en-us/linkedin/shared/authentication/authorization-code-flow, read
 * 2026-11-30). A token lives for 60 days; only approved partners are given one to renew it with, which ends a year
 * after the person's yes (…/authentication/programmatic-refresh-tokens, read 2026-11-30).
 */
@Component
class LinkedInSignIn implements SignIn {

    /** Their names are asked for side by side: a person waits. */
    private static final int AT_ONCE = 8;

    private static final int MOST_ORGANIZATIONS = 100;

    private final NetworkCalls calls;
    private final LinkedInSettings settings;
    private final TokenEndpoint tokens;

    LinkedInSignIn(NetworkCalls calls, LinkedInSettings settings, Clock clock) {
        this.calls = calls;
        this.settings = settings;
        this.tokens = new TokenEndpoint(
                calls, clock, network(), settings.dialog() + "/accessToken", TokenEndpoint.Proof.SECRET_IN_FORM);
    }

    @Override
    public Network network() {
        return Network.LINKEDIN;
    }

    @Override
    public String server() {
        return settings.api();
    }

    @Override
    public List<String> scopes() {
        return settings.scopes();
    }

    @Override
    public Set<String> neededToPost(@Nullable String accountId) {
        return Set.of(Urn.isOrganization(accountId) ? "w_organization_social" : "w_member_social");
    }

    @Override
    public String dialog(Question question) {
        return UriComponentsBuilder.fromUriString(settings.dialog() + "/authorization")
                .queryParam("response_type", "code")
                .queryParam("client_id", "{app}")
                .queryParam("redirect_uri", "{redirect}")
                .queryParam("state", "{state}")
                .queryParam("scope", "{scope}")
                .encode()
                .buildAndExpand(question.app().id(), question.redirect(), question.state(), String.join(" ", scopes()))
                .toUriString();
    }

    @Override
    public Mono<Opened> open(NetworkApp app, Consent consent) {
        return tokens.open(app, Map.of("code", consent.code(), "redirect_uri", consent.redirect()), this::opened);
    }

    @Override
    public Mono<Renewal> renew(NetworkApp app, Grant grant) {
        return tokens.renew(app, grant);
    }

    /** Who may not read roles manages nothing that we could open. */
    private Mono<Opened> opened(Grant grant) {
        var people = new LinkedInPeople(new LinkedInApi(calls, settings.api(), grant.accessToken()));
        return people.member().flatMap(reply -> {
            var member = LinkedInPeople.memberOf(reply);
            return member == null
                    ? Mono.just(TokenAnswers.unopened(network(), reply))
                    : people.roles()
                            .flatMapMany(roles -> Flux.fromIterable(LinkedInPeople.organizationsOf(roles)))
                            .take(MOST_ORGANIZATIONS)
                            .flatMapSequential(
                                    urn -> people.organization(urn)
                                            .map(about -> new ManagedAccount(
                                                    urn, LinkedInPeople.organization(about, urn), null, grant)),
                                    AT_ONCE)
                            .collectList()
                            .map(pages -> accounts(
                                    new ManagedAccount(member, LinkedInPeople.member(reply), null, grant),
                                    pages,
                                    grant));
        });
    }

    /** The pages first: hardly anybody means their own profile. */
    private Opened accounts(ManagedAccount member, List<ManagedAccount> pages, Grant grant) {
        var all = new ArrayList<ManagedAccount>();
        all.addAll(pages);
        all.add(member);
        return new Opened.Accounts(all, TokenAnswers.missing(scopes(), grant));
    }
}
