package dev.litfass.content.network.simulator;

import dev.litfass.content.network.Account;
import dev.litfass.content.network.Connector;
import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.PreparationStep;
import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Speaks to the simulator as each account's network wants it: with a key, under an id of our own, in two steps, or with
 * nothing that protects from sending twice but a look. It is there only where Litfass runs on a desk.
 */
@Component
@ConditionalOnBooleanProperty("litfass.desk")
class SimulatorConnector implements Connector {

    /** Its limits are read from a file: that is over before the first call is answered. */
    private static final NetworkProfile PROFILE = SimulatorProfile.PROFILE;

    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** So many of the newest are looked through. */
    private static final int SEEN = 100;

    /** A post stands at {@code /p/} and its id. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^/]+/p/([A-Za-z0-9_-]{8,64})");

    /** From the look that allows a repetition until it has surely been sent or given up. */
    private static final Duration REPEATED_WITHIN = Duration.ofMinutes(20);

    private final NetworkCalls calls;
    private final Clock clock;

    SimulatorConnector(NetworkCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public NetworkProfile profile() {
        return PROFILE;
    }

    @Override
    public @Nullable String idAt(String url) {
        var address = ADDRESS.matcher(url);
        return address.matches() ? address.group(1) : null;
    }

    /** Asks anew each time how posts are treated, since what holds may have changed since the last attempt. */
    @Override
    public Mono<Preparation> prepare(
            ChannelCredential credential, Outgoing outgoing, Prepared already, PictureBytes bytes) {
        return ask(credential).flatMap(asked -> {
            var treatment = asked.treatment();
            if (treatment == null) {
                return Mono.just(new Preparation.Failed(PostAnswer.failed(asked.reply())));
            }
            var pictures =
                    pictures(credential, outgoing, SimulatorPrepared.of(already).under(treatment), bytes);
            return treatment.kind() == Treatment.Kind.B
                    ? pictures.flatMap(so -> so instanceof Preparation.Ready ready
                            ? draft(credential, outgoing, SimulatorPrepared.of(ready.prepared()), treatment)
                            : Mono.just(so))
                    : pictures;
        });
    }

    @Override
    public Mono<Outcome> publish(ChannelCredential credential, Outgoing outgoing, Prepared prepared) {
        var ready = SimulatorPrepared.of(prepared);
        var treatment = Objects.requireNonNull(ready.treatment(), "sent without being prepared");
        var id = knownId(treatment, outgoing, ready);
        var content = content(outgoing, ready);
        var sent = switch (treatment.kind()) {
            case A, C_PLUS, C -> send(credential, HttpMethod.POST, "", outgoing, content);
            case A_PLUS -> {
                // The same again must be the same to the letter, so the time must not be the network's.
                content.put("createdAt", outgoing.slotAt().toString());
                yield send(credential, HttpMethod.PUT, "/" + id, outgoing, content);
            }
            case B -> send(credential, HttpMethod.POST, "/" + id + "/publish", outgoing, Map.of());
        };
        return sent.map(new PostAnswer(outgoing, treatment.account(), id)::outcome);
    }

    @Override
    public Mono<LookupResult> lookFor(ChannelCredential credential, Outgoing outgoing, Prepared prepared) {
        var ready = SimulatorPrepared.of(prepared);
        if (ready.treatment() != null) {
            return lookFor(credential, outgoing, ready, ready.treatment());
        }
        return ask(credential)
                .flatMap(asked -> asked.treatment() == null
                        ? Mono.just(new LookupResult.Unreadable(Reason.NOT_REACHED))
                        : lookFor(credential, outgoing, ready, asked.treatment()));
    }

    @Override
    public Mono<Greeting> greet(ChannelCredential credential) {
        return calls.get(url(credential, "/api/account"), bearer(credential)).map(reply -> {
            if (reply instanceof Reply.Answer answer && answer.isSuccess() && answer.text("/handle") != null) {
                return new Greeting.Welcome(
                        new Account(text(answer, "/name"), text(answer, "/handle"), text(answer, "/url")),
                        answer.json().at("/limits/characters").asInt(500));
            }
            var refused = reply instanceof Reply.Answer answer && answer.status() == 401;
            return new Greeting.Turned(refused ? Reason.CREDENTIAL : Reason.NOT_REACHED, refused);
        });
    }

    private Mono<LookupResult> lookFor(
            ChannelCredential credential, Outgoing outgoing, SimulatorPrepared prepared, Treatment treatment) {
        var id = knownId(treatment, outgoing, prepared);
        var answer = new PostAnswer(outgoing, treatment.account(), id);
        if (id != null) {
            return calls.get(url(credential, "/api/posts/" + id), bearer(credential))
                    .map(reply -> answer.byItsId(reply, treatment.kind() == Treatment.Kind.B));
        }
        if (!treatment.readBack()) {
            return Mono.just(unread(treatment, outgoing));
        }
        var since = outgoing.slotAt().minus(WINDOW).toString();
        var posts = "/api/accounts/" + treatment.account() + "/posts?limit=" + SEEN + "&since=" + encoded(since);
        return calls.get(url(credential, posts), bearer(credential)).map(list -> answer.among(list, SEEN));
    }

    /** What is left where an account cannot read its own posts: sending once more, if the network makes it harmless. */
    private LookupResult unread(Treatment treatment, Outgoing outgoing) {
        // It was not sent before its slot, so the key lives at least that long.
        var keyEnds = outgoing.slotAt().plusSeconds(treatment.keyLifeSeconds());
        var keyLives = treatment.kind() == Treatment.Kind.A
                && clock.instant().plus(REPEATED_WITHIN).isBefore(keyEnds);
        return keyLives || treatment.kind() == Treatment.Kind.C_PLUS
                ? new LookupResult.Repeatable()
                : new LookupResult.Unreadable(Reason.NOT_FOUND_OUT);
    }

    /** The id that our post has or will have, where it does not come with the answer. */
    private static @Nullable String knownId(Treatment treatment, Outgoing outgoing, SimulatorPrepared prepared) {
        return switch (treatment.kind()) {
            case A_PLUS -> outgoing.key();
            case B -> prepared.draft();
            case A, C_PLUS, C -> null;
        };
    }

    /** Stores a draft, unless one lies there that can be used; one that a crash left behind is seen by nobody. */
    private Mono<Preparation> draft(
            ChannelCredential credential, Outgoing outgoing, SimulatorPrepared prepared, Treatment treatment) {
        var id = prepared.draft();
        if (id == null) {
            return newDraft(credential, outgoing, prepared, treatment);
        }
        return calls.get(url(credential, "/api/posts/" + id), bearer(credential))
                .flatMap(reply -> switch (DraftState.of(reply)) {
                    case USABLE -> Mono.just(new Preparation.Ready(prepared));
                    case PROCESSING -> Mono.just(new Preparation.Failed(PostAnswer.stillProcessing()));
                    case LOST -> newDraft(credential, outgoing, prepared, treatment);
                    case UNCLEAR -> Mono.just(new Preparation.Failed(PostAnswer.failed(reply)));
                });
    }

    /** Ready even while the network still processes it: only what is ready is kept, and the flip asks again. */
    private Mono<Preparation> newDraft(
            ChannelCredential credential, Outgoing outgoing, SimulatorPrepared prepared, Treatment treatment) {
        var ours = new PostAnswer(outgoing, treatment.account(), null);
        return send(credential, HttpMethod.POST, "", outgoing, content(outgoing, prepared))
                .map(reply -> {
                    var isDraft = reply instanceof Reply.Answer answer
                            && answer.isSuccess()
                            && ours.isOurs(answer.json())
                            && answer.text("/url") == null;
                    return isDraft
                            ? new Preparation.Ready(prepared.withDraft(text((Reply.Answer) reply, "/id")))
                            : new Preparation.Failed(PostAnswer.failed(reply));
                });
    }

    private Mono<Preparation> pictures(
            ChannelCredential credential, Outgoing outgoing, SimulatorPrepared already, PictureBytes bytes) {
        return PreparationStep.all(
                already,
                Flux.fromIterable(outgoing.pictures())
                        .filter(picture -> !already.media().containsKey(picture.assetId()))
                        .concatMap(picture -> bytes.of(picture.assetId())
                                .flatMap(content -> upload(credential, picture, content))
                                .map(reply -> uploaded(picture.assetId(), reply))));
    }

    private Mono<Reply> upload(ChannelCredential credential, Outgoing.OutgoingPicture picture, byte[] content) {
        return calls.upload(
                url(credential, "/api/media?alt=" + encoded(picture.alt())),
                headers -> {
                    headers.setBearerAuth(credential.secret());
                    headers.setContentType(MediaType.parseMediaType(picture.type()));
                },
                BodyInserters.fromValue(content));
    }

    private static PreparationStep<SimulatorPrepared> uploaded(String assetId, Reply reply) {
        var id = reply instanceof Reply.Answer answer && answer.isSuccess() ? answer.text("/id") : null;
        return id == null
                ? PreparationStep.failed(PostAnswer.failed(reply))
                : PreparationStep.done(ready -> ready.with(assetId, id));
    }

    private Mono<Asked> ask(ChannelCredential credential) {
        return calls.get(url(credential, "/api/account"), bearer(credential))
                .map(reply -> new Asked(reply instanceof Reply.Answer answer ? Treatment.said(answer) : null, reply));
    }

    private Mono<Reply> send(
            ChannelCredential credential, HttpMethod method, String path, Outgoing outgoing, Map<String, ?> body) {
        return calls.send(
                method,
                url(credential, "/api/posts" + path),
                headers -> {
                    headers.setBearerAuth(credential.secret());
                    headers.set("Idempotency-Key", outgoing.key());
                },
                body);
    }

    private static Map<String, Object> content(Outgoing outgoing, SimulatorPrepared prepared) {
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
        return body;
    }

    private static String url(ChannelCredential credential, String path) {
        return credential.channel().server() + path;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String text(Reply.Answer answer, String pointer) {
        return Objects.requireNonNullElse(answer.text(pointer), "");
    }

    private static Consumer<HttpHeaders> bearer(ChannelCredential credential) {
        return headers -> headers.setBearerAuth(credential.secret());
    }

    /** How posts are treated, where the account said it, and what it answered. */
    private record Asked(@Nullable Treatment treatment, Reply reply) {}
}
