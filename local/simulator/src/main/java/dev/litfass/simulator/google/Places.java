package dev.litfass.simulator.google;

import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Params;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.ledger.Content;
import dev.litfass.simulator.network.Medium;
import dev.litfass.simulator.network.Network;
import dev.litfass.simulator.network.Post;
import dev.litfass.simulator.signin.Access;
import dev.litfass.simulator.signin.Managed;
import dev.litfass.simulator.signin.Managed.Kind;
import dev.litfass.simulator.signin.Token;
import dev.litfass.simulator.standin.Numbers;
import dev.litfass.simulator.standin.Pictures;
import dev.litfass.simulator.standin.Spans;
import dev.litfass.simulator.standin.Visit;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Places and what they say (https://developers.google.com/my-business/reference/rest, read 2026-11-30): every request
 * makes a new post.
 */
class Places {

    private static final String SCOPE = "https://www.googleapis.com/auth/business.manage";
    private static final int EDITS = 10;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Network network;
    private final Access access;
    private final Numbers numbers;
    private final Pictures pictures;
    private final Clock clock;
    private final Spans edits = new Spans(EDITS, MINUTE);

    Places(Network network, Access access, Numbers numbers, Pictures pictures, Clock clock) {
        this.network = network;
        this.access = access;
        this.numbers = numbers;
        this.pictures = pictures;
        this.clock = clock;
    }

    Answer accounts(Visit visit) {
        visit.token().needs(SCOPE);
        return Answer.json(
                200,
                Map.of(
                        "accounts",
                        of(visit.token())
                                .map(place -> place.id().replaceFirst("/locations/.*", ""))
                                .distinct()
                                .map(name -> Map.of(
                                        "name",
                                        name,
                                        "accountName",
                                        visit.token().person().name(),
                                        "type",
                                        "PERSONAL"))
                                .toList()));
    }

    Answer list(Visit visit) {
        visit.token().needs(SCOPE);
        String account = "accounts/" + visit.call().variable("account") + "/";
        return Answer.json(
                200,
                Map.of(
                        "locations",
                        of(visit.token())
                                .filter(place -> place.id().startsWith(account))
                                .map(Places::shown)
                                .toList()));
    }

    Answer read(Visit visit) {
        visit.token().needs(SCOPE);
        return Answer.json(200, shown(visit.about()));
    }

    private Stream<Managed> of(Token token) {
        return access.accounts(token).stream().filter(account -> account.kind() == Kind.PLACE);
    }

    private static Map<String, Object> shown(Managed place) {
        return Map.of(
                "name", place.id().replaceFirst("accounts/[^/]*/", ""),
                "title", place.name(),
                "storefrontAddress", Map.of("addressLines", List.of(place.username()), "locality", "Köln"),
                "metadata",
                        Map.of(
                                "mapsUri",
                                "https://maps.google.com/?cid=" + place.id().replaceFirst(".*/", "")));
    }

    Answer post(Visit visit) {
        visit.token().needs(SCOPE);
        Account account = visit.account(network);
        JsonNode body = Params.object(visit.call());
        edits.take(
                account.handle(),
                clock.instant(),
                new Refusal(429, "rate_limited", "Quota exceeded for quota metric 'Edits per minute'.")
                        .with("Retry-After", Long.toString(MINUTE.toSeconds())));
        String type = body.path("topicType").stringValue("");
        if (!type.matches("STANDARD|EVENT|OFFER") || (!type.equals("STANDARD") && !body.has("event"))) {
            throw new Refusal(400, "badRequest", "Request contains an invalid argument.");
        }
        List<String> media = body.path("media")
                .valueStream()
                .map(medium -> medium(account, medium.path("sourceUrl").stringValue("")))
                .toList();
        Content content = new Content(body.path("summary").stringValue(""), media, null, clock.instant());
        Post made = network.post(account, null, content, visit.conditions()).post();
        return Answer.json(200, shown(visit.about(), made));
    }

    private String medium(Account account, String address) {
        Medium medium = pictures.fetch(address)
                .map(picture -> network.upload(account, picture.type(), picture.bytes(), ""))
                .orElseThrow(() -> new Refusal(400, "badRequest", "The image could not be fetched."));
        return medium.id();
    }

    Answer posts(Visit visit) {
        visit.token().needs(SCOPE);
        int most = visit.call().number("pageSize", 20, 1, 100);
        List<Map<String, Object>> posts = network.timeline(visit.account(network)).stream()
                .limit(most)
                .map(post -> shown(visit.about(), post))
                .toList();
        return Answer.json(200, posts.isEmpty() ? Map.of() : Map.of("localPosts", posts));
    }

    String nameOf(Managed place, String id) {
        return place.id() + "/localPosts/" + numbers.of(id);
    }

    private Map<String, Object> shown(Managed place, Post post) {
        return Map.of(
                "name",
                nameOf(place, post.id()),
                "summary",
                post.content().text(),
                "state",
                "LIVE",
                "createTime",
                post.receivedAt().toString(),
                "topicType",
                "STANDARD",
                "searchUrl",
                "https://local.google.com/place?use=posts&lpsid=" + numbers.of(post.id()));
    }
}
