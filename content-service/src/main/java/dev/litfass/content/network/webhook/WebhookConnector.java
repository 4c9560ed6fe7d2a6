package dev.litfass.content.network.webhook;

import dev.litfass.content.network.Account;
import dev.litfass.content.network.Connector;
import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.id.Id;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls a receiver of the agency's own (Standard Webhooks 1.0.0,
 * github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md, read 2026-11-30). The delivery's key
 * is the call's id, the same at each attempt, by which a receiver knows what it has: sending once more does no harm,
 * and there is nothing to look at.
 */
@Component
class WebhookConnector implements Connector {

    /** Its limits are read from a file: that is over before the first call is answered. */
    private static final NetworkProfile PROFILE = WebhookProfile.PROFILE;

    private static final String NAME = PROFILE.network().displayName();

    private final NetworkCalls calls;
    private final JsonMapper json;
    private final Clock clock;

    WebhookConnector(NetworkCalls calls, JsonMapper json, Clock clock) {
        this.calls = calls;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public NetworkProfile profile() {
        return PROFILE;
    }

    /** Nothing lies ready at a receiver. */
    @Override
    public Mono<Preparation> prepare(
            ChannelCredential credential, Outgoing outgoing, Prepared already, PictureBytes bytes) {
        return Mono.just(new Preparation.Ready(already));
    }

    @Override
    public Mono<Outcome> publish(ChannelCredential credential, Outgoing outgoing, Prepared prepared) {
        return publish(credential, outgoing, prepared, asset -> Mono.empty());
    }

    /** Each attempt has fresh addresses of pictures and videos, since they are good for an hour. */
    @Override
    public Mono<Outcome> publish(
            ChannelCredential credential, Outgoing outgoing, Prepared prepared, PictureBytes bytes) {
        var secret = WebhookSecret.of(credential.secret());
        if (secret == null) {
            return Mono.just(new Outcome.Refused(Reason.CREDENTIAL, true));
        }
        return addressed(outgoing, bytes)
                .map(media -> event(credential, outgoing, media))
                .flatMap(event -> call(credential, secret, outgoing.key(), event))
                .map(reply -> outcome(credential, outgoing, reply));
    }

    @Override
    public Mono<LookupResult> lookFor(ChannelCredential credential, Outgoing outgoing, Prepared prepared) {
        return Mono.just(new LookupResult.Repeatable());
    }

    @Override
    public Mono<Greeting> greet(ChannelCredential credential) {
        var secret = WebhookSecret.of(credential.secret());
        if (secret == null) {
            return Mono.just(new Greeting.Turned(Reason.CREDENTIAL, true));
        }
        var event = WebhookEvent.test(credential.channel().id().value(), clock.instant());
        return call(credential, secret, Id.fresh(clock), event).map(reply -> greeting(credential, reply));
    }

    private static Mono<List<Addressed>> addressed(Outgoing outgoing, PictureBytes bytes) {
        return Flux.fromIterable(outgoing.pictures())
                .concatMap(picture -> bytes.addressOf(picture.assetId())
                        .map(url -> new Addressed(picture, url))
                        .defaultIfEmpty(new Addressed(picture, null)))
                .collectList();
    }

    private static WebhookEvent event(ChannelCredential credential, Outgoing outgoing, List<Addressed> media) {
        return WebhookEvent.post(
                outgoing,
                credential.channel().id().value(),
                media.stream()
                        .filter(one -> !one.picture().isVideo())
                        .map(Addressed::image)
                        .toList(),
                media.stream()
                        .filter(one -> one.picture().isVideo())
                        .map(Addressed::video)
                        .toList());
    }

    /** A picture or video, and where it can be fetched; null where it cannot. */
    private record Addressed(
            Outgoing.OutgoingPicture picture, @Nullable String url) {

        WebhookEvent.Image image() {
            return new WebhookEvent.Image(url, picture.type(), picture.alt(), picture.width(), picture.height());
        }

        WebhookEvent.Video video() {
            var clip = Objects.requireNonNull(picture.video());
            return new WebhookEvent.Video(
                    url,
                    picture.type(),
                    picture.alt(),
                    picture.width(),
                    picture.height(),
                    clip.bytes(),
                    clip.millis() == 0 ? null : clip.millis());
        }
    }

    /** What is signed are the very bytes that are sent. */
    private Mono<Reply> call(ChannelCredential credential, WebhookSecret secret, String id, WebhookEvent event) {
        var body = json.writeValueAsBytes(event);
        var now = clock.instant();
        return calls.upload(
                credential.channel().server(),
                headers -> {
                    headers.setContentType(MediaType.APPLICATION_JSON);
                    headers.set("webhook-id", id);
                    headers.set("webhook-timestamp", String.valueOf(now.getEpochSecond()));
                    headers.set("webhook-signature", secret.sign(id, now, body));
                },
                BodyInserters.fromValue(body));
    }

    /**
     * Any 2xx says that it was taken. 410 says that nobody wants calls any more; what else is a refusal a person has to
     * read. A redirect is not followed: it would send the post where nobody agreed to.
     */
    private static Outcome outcome(ChannelCredential credential, Outgoing outgoing, Reply reply) {
        if (reply instanceof Reply.NotSent) {
            return new Outcome.Postponed(Reason.NOT_REACHED, null);
        }
        if (!(reply instanceof Reply.Answer answer)) {
            return new Outcome.Unknown(Reason.NO_ANSWER);
        }
        if (answer.isSuccess()) {
            return new Outcome.Published(outgoing.key(), url(credential, answer));
        }
        return switch (answer.status()) {
            case 401, 403 -> new Outcome.Refused(Reason.CREDENTIAL, true);
            case 410 -> new Outcome.Refused(Reason.accountGone(NAME), true);
            case 429 -> new Outcome.Postponed(Reason.RATE_LIMIT, answer.retryAfter());
            case 400, 404, 405, 413, 415, 422 ->
                new Outcome.Refused(Reason.refused(NAME, answer.status(), words(answer)), false);
            default -> new Outcome.Unknown(Reason.NO_ANSWER);
        };
    }

    /** What the receiver says of itself: where the post can be seen. Without that it is the channel's own address. */
    private static String url(ChannelCredential credential, Reply.Answer answer) {
        var said = answer.text("/url");
        return said != null && isWebAddress(said) ? said : credential.channel().server();
    }

    private static boolean isWebAddress(String said) {
        try {
            var address = URI.create(said);
            return List.of("https", "http").contains(String.valueOf(address.getScheme())) && address.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String words(Reply.Answer answer) {
        return Objects.requireNonNullElse(
                answer.text("/detail"), Objects.requireNonNullElse(answer.text("/error"), ""));
    }

    private static Greeting greeting(ChannelCredential credential, Reply reply) {
        if (!(reply instanceof Reply.Answer answer) || answer.status() >= 500 || answer.status() == 429) {
            return new Greeting.Turned(Reason.NOT_REACHED, false);
        }
        if (answer.isSuccess()) {
            var place = credential.channel();
            return new Greeting.Welcome(new Account(place.name(), place.handle(), place.server()), 0);
        }
        if (answer.status() == 401 || answer.status() == 403) {
            return new Greeting.Turned(Reason.CREDENTIAL, true);
        }
        return answer.status() == 410
                ? new Greeting.Turned(Reason.accountGone(NAME), true)
                : new Greeting.Turned(Reason.refused(NAME, answer.status(), words(answer)), false);
    }
}
