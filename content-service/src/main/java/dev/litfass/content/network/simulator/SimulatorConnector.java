package dev.litfass.content.network.simulator;

import dev.litfass.content.network.Account;
import dev.litfass.content.network.Connector;
import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outcomes;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.Reason;
import dev.litfass.content.network.Sighting;
import dev.litfass.kernel.directory.ChannelCredential;
import dev.litfass.kernel.network.Network;
import dev.litfass.kernel.network.NetworkCalls;
import dev.litfass.kernel.network.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Speaks to the simulator, in its class A: it recognises a repetition by our key for an hour. */
@Component
class SimulatorConnector implements Connector {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** So many of the newest are looked through; where there are more, nothing is said about the rest. */
    private static final int SEEN = 100;

    private final NetworkCalls calls;

    SimulatorConnector(NetworkCalls calls) {
        this.calls = calls;
    }

    @Override
    public Network network() {
        return Network.SIMULATOR;
    }

    @Override
    public Mono<Preparation> prepare(
            ChannelCredential credential, Outgoing outgoing, Prepared already, PictureBytes bytes) {
        return Flux.fromIterable(outgoing.pictures())
                .filter(picture -> !already.media().containsKey(picture.assetId()))
                .concatMap(picture -> bytes.of(picture.assetId())
                        .flatMap(content -> upload(credential, picture, content))
                        .map(reply -> new Uploaded(picture.assetId(), reply)))
                .scan((Preparation) new Preparation.Ready(already), SimulatorConnector::collect)
                .takeUntil(Preparation.Failed.class::isInstance)
                .last();
    }

    @Override
    public Mono<Outcome> publish(ChannelCredential credential, Outgoing outgoing, Prepared prepared) {
        var body = new LinkedHashMap<String, Object>();
        body.put("text", outgoing.text());
        body.put(
                "mediaIds",
                outgoing.pictures().stream()
                        .map(picture -> Objects.requireNonNull(prepared.media().get(picture.assetId())))
                        .toList());
        var parent = outgoing.parent();
        if (parent != null) {
            body.put("inReplyTo", parent.id());
        }
        return calls.send(
                        HttpMethod.POST,
                        credential.channel().server() + "/api/posts",
                        headers -> {
                            headers.setBearerAuth(credential.secret());
                            headers.set("Idempotency-Key", outgoing.key());
                        },
                        body)
                .map(reply -> Outcomes.of(
                        network(), reply, answer -> published(answer.json()), answer -> answer.text("/message")));
    }

    @Override
    public Mono<Sighting> lookFor(ChannelCredential credential, Outgoing outgoing, Prepared prepared) {
        var server = credential.channel().server();
        return calls.get(server + "/api/account", bearer(credential)).flatMap(who -> {
            if (!(who instanceof Reply.Answer account) || account.text("/id") == null) {
                return Mono.just((Sighting) new Sighting.Unreadable(Reason.NOT_REACHED));
            }
            var since = outgoing.createdAt().minus(WINDOW);
            var url = server + "/api/accounts/" + account.text("/id") + "/posts?limit=" + SEEN + "&since="
                    + URLEncoder.encode(since.toString(), StandardCharsets.UTF_8);
            return calls.get(url, bearer(credential)).map(list -> sighting(list, outgoing));
        });
    }

    @Override
    public Mono<Greeting> greet(ChannelCredential credential) {
        return calls.get(credential.channel().server() + "/api/account", bearer(credential))
                .map(reply -> {
                    if (reply instanceof Reply.Answer answer && answer.isSuccess() && answer.text("/handle") != null) {
                        return new Greeting.Welcome(
                                new Account(text(answer, "/name"), text(answer, "/handle"), text(answer, "/url")),
                                answer.json().at("/limits/characters").asInt(500));
                    }
                    var refused = reply instanceof Reply.Answer answer && answer.status() == 401;
                    return new Greeting.Turned(refused ? Reason.CREDENTIAL : Reason.NOT_REACHED, refused);
                });
    }

    private Mono<Reply> upload(ChannelCredential credential, Outgoing.OutgoingPicture picture, byte[] content) {
        var url = credential.channel().server() + "/api/media?alt="
                + URLEncoder.encode(picture.alt(), StandardCharsets.UTF_8);
        return calls.upload(
                url,
                headers -> {
                    headers.setBearerAuth(credential.secret());
                    headers.setContentType(MediaType.parseMediaType(picture.type()));
                },
                BodyInserters.fromValue(content));
    }

    private static Preparation collect(Preparation so, Uploaded uploaded) {
        if (!(so instanceof Preparation.Ready ready)) {
            return so;
        }
        if (uploaded.reply() instanceof Reply.Answer answer && answer.isSuccess() && answer.text("/id") != null) {
            return new Preparation.Ready(ready.prepared().with(uploaded.assetId(), text(answer, "/id")));
        }
        return new Preparation.Failed(Outcomes.ofPreparation(
                Outcomes.of(Network.SIMULATOR, uploaded.reply(), answer -> null, answer -> answer.text("/message"))));
    }

    private static Sighting sighting(Reply list, Outgoing outgoing) {
        if (!(list instanceof Reply.Answer answer)
                || !answer.json().path("items").isArray()) {
            return new Sighting.Unreadable(Reason.NOT_REACHED);
        }
        for (JsonNode post : answer.json().path("items")) {
            if (outgoing.text().equals(post.path("text").stringValue(""))) {
                var found = published(post);
                if (found != null) {
                    return new Sighting.Found(found.remoteId(), found.url(), "same text, after the slot");
                }
            }
        }
        return answer.json().path("items").size() < SEEN
                ? new Sighting.Absent()
                : new Sighting.Unreadable(Reason.NOT_FOUND_OUT);
    }

    private static Outcome.@Nullable Published published(JsonNode post) {
        var id = post.path("id").stringValue("");
        var url = post.path("url").stringValue("");
        return id.isEmpty() || url.isEmpty() ? null : new Outcome.Published(id, url);
    }

    private static String text(Reply.Answer answer, String pointer) {
        return Objects.requireNonNullElse(answer.text(pointer), "");
    }

    private static Consumer<HttpHeaders> bearer(ChannelCredential credential) {
        return headers -> headers.setBearerAuth(credential.secret());
    }

    private record Uploaded(String assetId, Reply reply) {}
}
