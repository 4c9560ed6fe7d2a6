package dev.litfass.content.network.mastodon;

import static dev.litfass.content.network.NetworkLimit.Kind.ALT_TEXT;
import static dev.litfass.content.network.NetworkLimit.Kind.PICTURES;
import static dev.litfass.content.network.NetworkLimit.Kind.PICTURE_BYTES;
import static dev.litfass.content.network.NetworkLimit.Kind.PICTURE_PIXELS;
import static dev.litfass.content.network.NetworkLimit.Kind.TEXT;
import static dev.litfass.content.network.NetworkLimit.Kind.VIDEO_BYTES;

import dev.litfass.content.network.Account;
import dev.litfass.content.network.Connector;
import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.NetworkLimits;
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
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Speaks to Mastodon and servers with its API (docs.joinmastodon.org/methods/statuses, read 2026-11). The server keeps
 * an {@code Idempotency-Key} for an hour; some servers ignore it, so an unclear attempt is looked for first.
 */
@Component
class MastodonConnector implements Connector {

    /** Its limits are read from a file: that is over before the first call is answered. */
    private static final NetworkProfile PROFILE = MastodonProfile.PROFILE;

    /** Some servers would take the text for Markdown otherwise; Mastodon does not know the field. */
    private static final String PLAIN = "text/plain";

    private static final int MOST_TYPES = 100;
    private static final int LONGEST_TYPE = 50;
    private static final Set<Integer> TAKES_NO_EMPTY = Set.of(400, 422);

    private static final Pattern MASTODON_SOURCE = Pattern.compile("/mastodon(?:\\.git)?/?$|/mastodon/");

    private static final Duration MEDIA_PAUSE = Duration.ofSeconds(1);
    private static final int MEDIA_LOOKS = 15;

    private final NetworkCalls calls;
    private final Clock clock;

    MastodonConnector(NetworkCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public NetworkProfile profile() {
        return PROFILE;
    }

    @Override
    public @Nullable String idAt(String url) {
        return Statuses.idAt(url);
    }

    @Override
    public Mono<Preparation> prepare(
            ChannelCredential credential, Outgoing outgoing, Prepared already, PictureBytes bytes) {
        var known = MastodonPrepared.of(already);
        return PreparationStep.all(
                known,
                Flux.fromIterable(outgoing.pictures())
                        .concatMap(picture ->
                                step(credential, picture, known.media().get(picture.assetId()), bytes)));
    }

    /**
     * The server forgets a file nobody has used for a while, and no post can have one that another has: either is not
     * found here, and one that it still works on is answered with 206 (docs.joinmastodon.org/methods/media#get, read
     * 2026-11). Empty where nothing is left to do.
     */
    private Mono<PreparationStep<MastodonPrepared>> step(
            ChannelCredential credential,
            Outgoing.OutgoingPicture picture,
            @Nullable String mediaId,
            PictureBytes bytes) {
        if (mediaId == null) {
            return uploaded(credential, picture, bytes);
        }
        return calls.get(credential.channel().server() + "/api/v1/media/" + mediaId, bearer(credential))
                .flatMap(reply -> switch (reply instanceof Reply.Answer answer ? answer.status() : 0) {
                    case 404 -> uploaded(credential, picture, bytes);
                    case 206 -> processed(credential, picture.assetId(), mediaId);
                    default -> Mono.empty();
                });
    }

    private Mono<PreparationStep<MastodonPrepared>> uploaded(
            ChannelCredential credential, Outgoing.OutgoingPicture picture, PictureBytes bytes) {
        return file(picture, bytes)
                .flatMap(form -> calls.upload(
                        HttpMethod.POST,
                        credential.channel().server() + "/api/v2/media",
                        bearer(credential),
                        BodyInserters.fromMultipartData(form.build()),
                        bytesOf(picture)))
                .flatMap(reply -> uploaded(credential, picture.assetId(), reply));
    }

    @Override
    public Mono<Outcome> publish(ChannelCredential credential, Outgoing outgoing, Prepared prepared) {
        var body = new LinkedHashMap<String, Object>();
        body.put("status", textOf(outgoing));
        body.put("visibility", Audiences.of(outgoing));
        body.put("content_type", PLAIN);
        var shown = outgoing.shown();
        if (shown != null && shown.warning() != null) {
            body.put("spoiler_text", shown.warning());
        }
        if (shown != null && shown.sensitive()) {
            body.put("sensitive", true);
        }
        if (outgoing.language() != null) {
            body.put("language", outgoing.language());
        }
        if (!outgoing.pictures().isEmpty()) {
            var media = MastodonPrepared.of(prepared).media();
            body.put(
                    "media_ids",
                    outgoing.pictures().stream()
                            .map(picture -> Objects.requireNonNull(media.get(picture.assetId())))
                            .toList());
        }
        var poll = Poll.of(outgoing);
        if (poll != null) {
            body.put("poll", poll);
        }
        var parent = outgoing.parent();
        if (parent != null) {
            body.put("in_reply_to_id", parent.id());
        }
        return calls.send(
                        HttpMethod.POST,
                        credential.channel().server() + "/api/v1/statuses",
                        headers -> {
                            headers.setBearerAuth(credential.secret());
                            headers.set("Idempotency-Key", outgoing.key());
                            headers.set(HttpHeaders.ACCEPT_LANGUAGE, "en");
                        },
                        body)
                .map(Refusals::ofPost);
    }

    @Override
    public Mono<LookupResult> lookFor(ChannelCredential credential, Outgoing outgoing, Prepared prepared) {
        return whoAmI(credential).flatMap(who -> {
            var id = who instanceof Reply.Answer account ? account.text("/id") : null;
            return id != null && StatusSearch.isId(id)
                    ? new StatusSearch(calls, credential, id, outgoing, textOf(outgoing)).run()
                    : Mono.just((LookupResult) new LookupResult.Unreadable(Reason.NOT_REACHED));
        });
    }

    @Override
    public Mono<Greeting> greet(ChannelCredential credential) {
        return whoAmI(credential)
                .flatMap(who ->
                        who instanceof Reply.Answer account && account.isSuccess() && account.text("/acct") != null
                                ? refusal(credential).switchIfEmpty(welcome(credential, account))
                                : Mono.just(Refusals.ofGreeting(who, Reason.CREDENTIAL)));
    }

    /**
     * A post without words is one that no server takes, and says so only to who may post: 422 at Mastodon
     * (docs.joinmastodon.org/methods/statuses#create, read 2026-11), 400 at others; 403 to everybody else. Should one take
     * it after all, nobody is shown it. Empty where the account may write.
     */
    private Mono<Greeting> refusal(ChannelCredential credential) {
        var nothing = Map.of("status", "", "visibility", "direct");
        return calls.send(
                        HttpMethod.POST,
                        credential.channel().server() + "/api/v1/statuses",
                        bearer(credential),
                        nothing)
                .filter(reply -> !(reply instanceof Reply.Answer answer && TAKES_NO_EMPTY.contains(answer.status())))
                .map(reply -> Refusals.ofGreeting(reply, Reason.MAY_NOT_WRITE));
    }

    private Mono<Greeting> welcome(ChannelCredential credential, Reply.Answer account) {
        return ownLimits(credential.channel().server())
                .map(said -> said.apply(PROFILE.limits()))
                .map(limits -> new Greeting.Welcome(accountOf(account), limits.mostText()));
    }

    /** Each server sets its own (docs.joinmastodon.org/entities/Instance, read 2026-11). */
    @Override
    public Mono<UnaryOperator<NetworkLimits>> ownLimits(String server) {
        var url = server + "/api/v2/instance";
        return calls.get(url, headers -> {})
                .map(reply -> reply instanceof Reply.Answer answer && answer.isSuccess()
                        ? usual -> said(usual, answer.json(), url)
                        : UnaryOperator.identity());
    }

    private NetworkLimits said(NetworkLimits usual, JsonNode instance, String url) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var said = instance.path("configuration");
        var statuses = said.path("statuses");
        var pictures = said.path("media_attachments");
        return usual.with(TEXT, statuses.path("max_characters").asLong(0), url, today)
                .with(PICTURES, statuses.path("max_media_attachments").asLong(0), url, today)
                .with(PICTURE_BYTES, pictures.path("image_size_limit").asLong(0), url, today)
                .with(PICTURE_PIXELS, pictures.path("image_matrix_limit").asLong(0), url, today)
                .with(VIDEO_BYTES, pictures.path("video_size_limit").asLong(0), url, today)
                .with(ALT_TEXT, pictures.path("description_limit").asLong(0), url, today)
                .with(counter(instance, statuses.path("characters_reserved_per_url")))
                .withPictureTypes(pictureTypes(pictures.path("supported_mime_types")));
    }

    private static MastodonCounter counter(JsonNode instance, JsonNode charactersPerUrl) {
        var said = charactersPerUrl.asInt(0);
        return new MastodonCounter(said > 0 ? said : MastodonCounter.USUAL_PER_URL, !isMastodon(instance));
    }

    private static Set<String> pictureTypes(JsonNode said) {
        return said.valueStream()
                .limit(MOST_TYPES)
                .map(type -> type.stringValue(""))
                .filter(type -> type.startsWith("image/") && type.length() <= LONGEST_TYPE)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Others with its API count every code point, links and mentions whole. They name their own source, or say in the
     * version that they are only compatible.
     */
    private static boolean isMastodon(JsonNode instance) {
        var source = instance.path("source_url").stringValue("").toLowerCase(Locale.ROOT);
        var version = instance.path("version").stringValue("").toLowerCase(Locale.ROOT);
        return (source.isEmpty() || MASTODON_SOURCE.matcher(source).find()) && !version.contains("compatible");
    }

    private Mono<Reply> whoAmI(ChannelCredential credential) {
        return calls.get(credential.channel().server() + "/api/v1/accounts/verify_credentials", bearer(credential));
    }

    /** From -1 to 1, upwards (docs.joinmastodon.org/methods/media#v2, read 2026-11-30). */
    private static String point(Outgoing.Focus focus) {
        return String.format(Locale.ROOT, "%.3f,%.3f", 2 * focus.x() - 1, 1 - 2 * focus.y());
    }

    /** A picture as a whole, a video as it comes out of the store. */
    private static Mono<MultipartBodyBuilder> file(Outgoing.OutgoingPicture picture, PictureBytes bytes) {
        var form = new MultipartBodyBuilder();
        form.part("description", picture.alt());
        var focus = picture.focus();
        if (focus != null) {
            form.part("focus", point(focus));
        }
        var type = MediaType.parseMediaType(picture.type());
        var video = picture.video();
        if (video == null) {
            return bytes.of(picture.assetId()).map(content -> {
                form.part("file", content, type).filename(picture.assetId());
                return form;
            });
        }
        form.asyncPart("file", bytes.read(picture.assetId(), 0, video.bytes()), DataBuffer.class)
                .contentType(type)
                .filename(picture.assetId());
        return covered(form, video.coverPicture(), bytes);
    }

    /**
     * A picture it is shown by; a moment of the film cannot be named (docs.joinmastodon.org/methods/media#v2, read
     * 2026-11-30). One that is gone does not keep the film back.
     */
    private static Mono<MultipartBodyBuilder> covered(
            MultipartBodyBuilder form, Outgoing.@Nullable CoverPicture cover, PictureBytes bytes) {
        return cover == null
                ? Mono.just(form)
                : bytes.of(cover.assetId())
                        .doOnNext(content -> form.part("thumbnail", content, MediaType.parseMediaType(cover.type()))
                                .filename(cover.assetId()))
                        .thenReturn(form);
    }

    private static long bytesOf(Outgoing.OutgoingPicture picture) {
        return picture.video() == null ? 0 : picture.video().bytes();
    }

    /** 202 means that the server still works on the file, which has its id already. */
    private Mono<PreparationStep<MastodonPrepared>> uploaded(
            ChannelCredential credential, String assetId, Reply reply) {
        var id = reply instanceof Reply.Answer answer && answer.isSuccess() ? answer.text("/id") : null;
        if (id == null) {
            return Mono.just(PreparationStep.failed(Refusals.ofPicture(reply)));
        }
        return reply instanceof Reply.Answer answer && answer.status() == 202
                ? processed(credential, assetId, id)
                : Mono.just(PreparationStep.done(ready -> ready.with(assetId, id)));
    }

    /** It answers 206 until it is done. */
    private Mono<PreparationStep<MastodonPrepared>> processed(ChannelCredential credential, String assetId, String id) {
        return calls.get(credential.channel().server() + "/api/v1/media/" + id, bearer(credential))
                .filter(reply -> !(reply instanceof Reply.Answer answer && answer.status() == 206))
                .repeatWhenEmpty(MEDIA_LOOKS, empty -> empty.delayElements(MEDIA_PAUSE))
                .onErrorReturn(IllegalStateException.class, new Reply.Silence("still processing"))
                .map(reply -> processed(assetId, id, reply));
    }

    /** What the server could not make anything of is not kept. */
    private static PreparationStep<MastodonPrepared> processed(String assetId, String id, Reply reply) {
        if (reply instanceof Reply.Answer answer) {
            return answer.isSuccess()
                    ? PreparationStep.done(ready -> ready.with(assetId, id))
                    : PreparationStep.failed(Refusals.ofPicture(reply));
        }
        return PreparationStep.unfinished(ready -> ready.with(assetId, id), Refusals.ofPicture(reply));
    }

    /** An answer names whom it answers, otherwise nobody is told of it. */
    private static String textOf(Outgoing outgoing) {
        var parent = outgoing.parent();
        var mention = parent == null ? null : parent.mark();
        return mention == null || outgoing.text().contains(mention) ? outgoing.text() : mention + " " + outgoing.text();
    }

    private static Account accountOf(Reply.Answer account) {
        return new Account(
                Objects.requireNonNullElse(account.text("/display_name"), ""),
                Objects.requireNonNullElse(account.text("/acct"), ""),
                Objects.requireNonNullElse(account.text("/url"), ""));
    }

    private static Consumer<HttpHeaders> bearer(ChannelCredential credential) {
        return headers -> headers.setBearerAuth(credential.secret());
    }
}
