package dev.litfass.content.network.googlebusiness;

import dev.litfass.content.network.TokenAnswers;
import dev.litfass.content.network.google.GoogleSignIn;
import dev.litfass.contracts.directory.Grant;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Opens the places of every account that a person manages at Google. */
@Component
class GoogleBusinessSignIn extends GoogleSignIn {

    /** Their places are asked for side by side: a person waits. */
    private static final int AT_ONCE = 4;

    private static final int MOST_ACCOUNTS = 20;
    private static final int MOST_PLACES = 100;

    private final GoogleBusinessSettings settings;

    GoogleBusinessSignIn(NetworkCalls calls, GoogleBusinessSettings settings, Clock clock) {
        super(
                calls,
                clock,
                Network.GOOGLE_BUSINESS,
                new Places(settings.api(), settings.token(), settings.dialog()),
                GoogleAnswers.SCOPE);
        this.settings = settings;
    }

    @Override
    protected Mono<Opened> opened(Grant grant) {
        return get(settings.accounts() + "/v1/accounts?pageSize=" + MOST_ACCOUNTS, grant)
                .flatMap(reply -> isRead(reply)
                        ? places(grant, accounts(((Reply.Answer) reply).json()))
                        : Mono.just(TokenAnswers.unopened(network(), reply)));
    }

    private static List<String> accounts(JsonNode said) {
        return said.path("accounts")
                .valueStream()
                .map(account -> account.path("name").stringValue(""))
                .filter(Place::isAccount)
                .limit(MOST_ACCOUNTS)
                .toList();
    }

    /** An account whose places cannot be read now keeps nobody from the others. */
    private Mono<Opened> places(Grant grant, List<String> accounts) {
        return Flux.fromIterable(accounts)
                .flatMapSequential(account -> placesOf(account, grant), AT_ONCE)
                .take(MOST_PLACES)
                .collectList()
                .map(all -> new Opened.Accounts(all, TokenAnswers.missing(scopes(), grant)));
    }

    private Flux<ManagedAccount> placesOf(String account, Grant grant) {
        var url = settings.places() + "/v1/" + account + "/locations?readMask=name,title,storefrontAddress,metadata"
                + "&pageSize=" + MOST_PLACES;
        return get(url, grant)
                .flatMapMany(reply -> isRead(reply)
                        ? Flux.fromStream(managed(account, ((Reply.Answer) reply).json(), grant))
                        : Flux.empty());
    }

    private static Stream<ManagedAccount> managed(String account, JsonNode said, Grant grant) {
        return said.path("locations")
                .valueStream()
                .flatMap(each -> Stream.ofNullable(
                                Place.of(account, each.path("name").stringValue("")))
                        .map(place ->
                                new ManagedAccount(place.name(), Place.account(each), Place.address(each), grant)));
    }
}
