package dev.litfass.content.network.bluesky;

import dev.litfass.content.network.Account;
import dev.litfass.content.network.Connector;
import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outcomes;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Outgoing.OutgoingPicture;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.PreparationStep;
import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import dev.litfass.platform.network.bluesky.BlueskySessions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserter;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/**
 * Speaks to Bluesky and other servers of the AT Protocol. We choose the record's key and its time ourselves, so every
 * attempt writes the very same record, which the server takes for no change: sending twice leaves one post. A record
 * with our key but other bytes is left as it is (docs.bsky.app/docs/api, read 2026-11; tried on a PDS, see
 * proof/peers/bluesky).
 */
@Component
class BlueskyConnector implements Connector {

    /** Its limits are read from a file: that is over before the first call is answered. */
    private static final NetworkProfile PROFILE = BlueskyProfile.PROFILE;

    private static final String COLLECTION = "app.bsky.feed.post";

    private static final String PUT_RECORD = "/xrpc/com.atproto.repo.putRecord";

    /** More handles of a text are not looked up while it is being written. */
    private static final int MOST_LOOKED_UP = 20;

    /** A server answers 400 where others answer 401. */
    private static final Set<String> DEAD_SESSION = Set.of("ExpiredToken", "InvalidToken");

    private static final Outcome NOT_ALONE =
            new Outcome.Refused(Reason.videoNotAlone(Network.BLUESKY.displayName()), false);

    private static final Reason KEY_TAKEN = new Reason("key-taken");

    private final NetworkCalls calls;
    private final BlueskySessions sessions;
    private final Embeds embeds;

    BlueskyConnector(NetworkCalls calls, BlueskySessions sessions, JsonMapper json) {
        this.calls = calls;
        this.sessions = sessions;
        this.embeds = new Embeds(json);
        Facets.load();
    }

    @Override
    public NetworkProfile profile() {
        return PROFILE;
    }

    /** Of https://bsky.app/profile/NAME/post/KEY. */
    @Override
    public @Nullable String idAt(String url) {
        var parts = url.replaceFirst("[?#].*", "").split("/", -1);
        var known = parts.length == 7 && parts[3].equals("profile") && parts[5].equals("post") && !parts[6].isEmpty();
        return known ? "at://" + parts[4] + "/" + COLLECTION + "/" + parts[6] : null;
    }

    @Override
    public Mono<Preparation> prepare(
            ChannelCredential credential, Outgoing outgoing, Prepared already, PictureBytes bytes) {
        if (outgoing.pictures().size() > 1 && outgoing.pictures().stream().anyMatch(OutgoingPicture::isVideo)) {
            return Mono.just(new Preparation.Failed(NOT_ALONE));
        }
        var known = BlueskyPrepared.of(already);
        var mentions = Flux.fromIterable(Facets.mentioned(outgoing.text()))
                .filter(handle -> !known.mentions().containsKey(handle))
                .concatMap(handle -> resolve(credential, handle));
        var pictures = Flux.fromIterable(outgoing.pictures())
                .filter(picture -> !known.blobs().containsKey(picture.assetId()))
                .concatMap(
                        picture -> upload(credential, picture, bytes).map(reply -> uploaded(picture.assetId(), reply)));
        var answered = Flux.fromIterable(unmarked(outgoing.parent()))
                .filter(uri -> !known.cids().containsKey(uri))
                .concatMap(uri -> mark(credential, uri));
        return PreparationStep.all(known, Flux.concat(answered, mentions, pictures, gate(credential, outgoing, known)));
    }

    /** A put that replaces: it is the same at each attempt, and nobody else writes under our key. */
    private Flux<PreparationStep<BlueskyPrepared>> gate(
            ChannelCredential credential, Outgoing outgoing, BlueskyPrepared known) {
        if (!ThreadGate.isWanted(outgoing) || known.gate() != null) {
            return Flux.empty();
        }
        var key = Tid.of(outgoing.slotAt(), outgoing.key());
        return put(credential, session -> gate(session, key, outgoing))
                .map(said -> gated(said, key))
                .flux();
    }

    private static Map<String, Object> gate(BlueskySessions.Session session, String key, Outgoing outgoing) {
        var post = "at://" + session.did() + "/" + COLLECTION + "/" + key;
        return Map.of(
                "repo",
                session.did(),
                "collection",
                ThreadGate.COLLECTION,
                "rkey",
                key,
                "record",
                ThreadGate.record(outgoing, post));
    }

    private static PreparationStep<BlueskyPrepared> gated(Said said, String key) {
        var uri = said.session() != null && said.reply() instanceof Reply.Answer answer && answer.isSuccess()
                ? answer.text("/uri")
                : null;
        return uri != null && uri.endsWith("/" + ThreadGate.COLLECTION + "/" + key)
                ? PreparationStep.done(ready -> ready.withGate(uri))
                : PreparationStep.failed(Outcomes.ofPreparation(outcome(said, answer -> null)));
    }

    @Override
    public Mono<Outcome> publish(ChannelCredential credential, Outgoing outgoing, Prepared prepared) {
        var key = Tid.of(outgoing.slotAt(), outgoing.key());
        return put(credential, session -> write(session, key, record(outgoing, BlueskyPrepared.of(prepared))))
                .map(said -> outcome(said, answer -> published(answer, said, key)));
    }

    @Override
    public Mono<LookupResult> lookFor(ChannelCredential credential, Outgoing outgoing, Prepared prepared) {
        var key = Tid.of(outgoing.slotAt(), outgoing.key());
        return withSession(
                        credential,
                        session -> calls.get(
                                credential.channel().server() + "/xrpc/com.atproto.repo.getRecord?repo=" + session.did()
                                        + "&collection=" + COLLECTION + "&rkey=" + key,
                                session.headers()))
                .map(said -> lookup(said, key, outgoing.text()));
    }

    @Override
    public Mono<Greeting> greet(ChannelCredential credential) {
        sessions.forget(credential);
        return sessions.enter(credential).map(entry -> {
            if (entry instanceof BlueskySessions.Session session) {
                var url = "https://bsky.app/profile/" + session.handle();
                return new Greeting.Welcome(new Account(session.handle(), "@" + session.handle(), url), 300);
            }
            var refused = entry instanceof BlueskySessions.NoSession none
                    && none.reply() instanceof Reply.Answer answer
                    && (answer.status() == 401 || answer.status() == 400);
            return new Greeting.Turned(refused ? Reason.CREDENTIAL : Reason.NOT_REACHED, refused);
        });
    }

    /** Makes a call in the channel's session; a session that has ended is opened anew, once. */
    private Mono<Said> withSession(ChannelCredential credential, Function<BlueskySessions.Session, Mono<Reply>> call) {
        return once(credential, call).flatMap(said -> {
            if (said.session() != null && isDead(said.reply())) {
                sessions.forget(credential);
                return once(credential, call);
            }
            return Mono.just(said);
        });
    }

    private Mono<Said> once(ChannelCredential credential, Function<BlueskySessions.Session, Mono<Reply>> call) {
        return sessions.enter(credential).flatMap(entry -> {
            if (entry instanceof BlueskySessions.Session session) {
                return call.apply(session).map(reply -> new Said(session, reply));
            }
            return Mono.just(new Said(null, ((BlueskySessions.NoSession) entry).reply()));
        });
    }

    private static boolean isDead(Reply reply) {
        return reply instanceof Reply.Answer answer
                && (answer.status() == 401 || (answer.status() == 400 && DEAD_SESSION.contains(error(answer))));
    }

    private static boolean says(Reply reply, String error) {
        return reply instanceof Reply.Answer answer
                && answer.status() == 400
                && error(answer).equals(error);
    }

    private static String error(Reply.Answer answer) {
        return answer.json().path("error").stringValue("");
    }

    private Mono<PreparationStep<BlueskyPrepared>> resolve(ChannelCredential credential, String handle) {
        return lookUp(credential.channel().server(), handle).map(reply -> {
            var did = did(reply);
            if (did == null && !isUnknown(reply)) {
                return PreparationStep.failed(postponed(reply));
            }
            return PreparationStep.done(ready -> ready.withMention(handle, did == null ? "" : did));
        });
    }

    private Mono<Reply> lookUp(String server, String handle) {
        var url = server + "/xrpc/com.atproto.identity.resolveHandle?handle="
                + URLEncoder.encode(handle, StandardCharsets.UTF_8);
        return calls.get(url, headers -> {});
    }

    private static @Nullable String did(Reply reply) {
        return reply instanceof Reply.Answer answer && answer.isSuccess() ? answer.text("/did") : null;
    }

    /** The server has looked and says that nobody has this handle. */
    private static boolean isUnknown(Reply reply) {
        return reply instanceof Reply.Answer answer && (answer.status() == 400 || answer.status() == 404);
    }

    private static Outcome postponed(Reply reply) {
        return reply instanceof Reply.Answer answer && answer.status() == 429
                ? new Outcome.Postponed(Reason.RATE_LIMIT, answer.retryAfter())
                : new Outcome.Postponed(Reason.NOT_REACHED, null);
    }

    @Override
    public Mono<List<String>> unknownMentions(String server, String text) {
        return Flux.fromStream(Facets.mentioned(text).stream().limit(MOST_LOOKED_UP))
                .concatMap(handle -> lookUp(server, handle)
                        .filter(BlueskyConnector::isUnknown)
                        .map(reply -> handle))
                .collectList();
    }

    /** The records that are answered and whose CID nobody has told us. */
    private static List<String> unmarked(Outgoing.@Nullable Parent parent) {
        if (parent == null) {
            return List.of();
        }
        var uris = new ArrayList<String>();
        if (parent.mark() == null) {
            uris.add(parent.id());
        }
        if (parent.rootId() != null && parent.rootMark() == null) {
            uris.add(parent.rootId());
        }
        return uris;
    }

    /** An answer names a record by its address and its content; a record that cannot be read now is asked for later. */
    private Mono<PreparationStep<BlueskyPrepared>> mark(ChannelCredential credential, String uri) {
        var parts = uri.replace("at://", "").split("/", -1);
        if (parts.length != 3) {
            return Mono.just(PreparationStep.failed(new Outcome.Refused(Reason.PART_NOT_LINKED, false)));
        }
        var url = credential.channel().server() + "/xrpc/com.atproto.repo.getRecord?repo=" + parts[0] + "&collection="
                + parts[1] + "&rkey=" + parts[2];
        return calls.get(url, headers -> {}).map(reply -> {
            var cid = reply instanceof Reply.Answer answer && answer.isSuccess() ? answer.text("/cid") : null;
            return cid == null
                    ? PreparationStep.failed(new Outcome.Postponed(Reason.NOT_REACHED, null))
                    : PreparationStep.done(ready -> ready.withCid(uri, cid));
        });
    }

    /**
     * A video goes where pictures go, to the account's own server, piece by piece: each server has that, and one
     * address and one token are enough. Bluesky's own video service would have worked on it before it is posted
     * (docs.bsky.app/docs/tutorials/video, read 2026-11-30); so it is seen some seconds after the words.
     */
    private Mono<Said> upload(ChannelCredential credential, OutgoingPicture picture, PictureBytes bytes) {
        var video = picture.video();
        return video == null
                ? bytes.of(picture.assetId())
                        .flatMap(content ->
                                upload(credential, picture, BodyInserters.fromValue(content), content.length))
                : upload(
                        credential,
                        picture,
                        BodyInserters.fromDataBuffers(bytes.read(picture.assetId(), 0, video.bytes())),
                        video.bytes());
    }

    private Mono<Said> upload(
            ChannelCredential credential,
            OutgoingPicture picture,
            BodyInserter<?, ? super ClientHttpRequest> body,
            long length) {
        return withSession(
                credential,
                session -> calls.upload(
                        HttpMethod.POST,
                        credential.channel().server() + "/xrpc/com.atproto.repo.uploadBlob",
                        headers -> {
                            headers.setBearerAuth(session.token());
                            headers.setContentType(MediaType.parseMediaType(picture.type()));
                            headers.setContentLength(length);
                        },
                        body,
                        length));
    }

    private static PreparationStep<BlueskyPrepared> uploaded(String assetId, Said said) {
        if (said.session() != null && said.reply() instanceof Reply.Answer answer && answer.isSuccess()) {
            var blob = answer.json().path("blob");
            if (blob.isObject()) {
                return PreparationStep.done(ready -> ready.withBlob(assetId, blob.toString()));
            }
        }
        return PreparationStep.failed(Outcomes.ofPreparation(outcome(said, answer -> null)));
    }

    /** A put, since a repeated create is answered with 500; and only where nothing else stands, since a put replaces. */
    private Mono<Said> put(ChannelCredential credential, Function<BlueskySessions.Session, Map<String, Object>> write) {
        return withSession(
                credential,
                session -> calls.send(
                        HttpMethod.POST,
                        credential.channel().server() + PUT_RECORD,
                        session.headers(),
                        write.apply(session)));
    }

    private static Map<String, Object> write(BlueskySessions.Session session, String key, Map<String, Object> record) {
        var write = new HashMap<String, Object>();
        write.put("repo", session.did());
        write.put("collection", COLLECTION);
        write.put("rkey", key);
        write.put("record", record);
        write.put("swapRecord", NullNode.getInstance());
        return write;
    }

    /** The record is a pure function of the delivery, byte for byte, so that a second write changes nothing. */
    private Map<String, Object> record(Outgoing outgoing, BlueskyPrepared prepared) {
        var record = new LinkedHashMap<String, Object>();
        record.put("$type", COLLECTION);
        record.put("text", outgoing.text());
        record.put(
                "createdAt", outgoing.slotAt().truncatedTo(ChronoUnit.SECONDS).toString());
        var facets = Facets.of(outgoing.text(), dids(prepared));
        if (!facets.isEmpty()) {
            record.put("facets", facets);
        }
        if (outgoing.language() != null) {
            record.put("langs", List.of(outgoing.language()));
        }
        var embed = embeds.of(outgoing, prepared);
        if (embed != null) {
            record.put("embed", embed);
        }
        var labels = Embeds.labels(outgoing);
        if (labels != null) {
            record.put("labels", labels);
        }
        var parent = outgoing.parent();
        if (parent != null) {
            record.put("reply", reply(parent, prepared));
        }
        return record;
    }

    private static Map<String, String> dids(BlueskyPrepared prepared) {
        var dids = new HashMap<>(prepared.mentions());
        dids.values().removeIf(String::isEmpty);
        return dids;
    }

    private static Map<String, Object> reply(Outgoing.Parent parent, BlueskyPrepared prepared) {
        var direct = reference(parent.id(), parent.mark(), prepared);
        var rootId = parent.rootId();
        var root = rootId == null ? direct : reference(rootId, parent.rootMark(), prepared);
        return Map.of("root", root, "parent", direct);
    }

    private static Map<String, String> reference(String uri, @Nullable String cid, BlueskyPrepared prepared) {
        var known = cid == null ? prepared.cids().get(uri) : cid;
        return Map.of("uri", uri, "cid", Objects.requireNonNullElse(known, ""));
    }

    private static Outcome outcome(Said said, Function<Reply.Answer, Outcome.@Nullable Published> success) {
        if (said.session() == null) {
            return notSignedIn(said.reply());
        }
        if (isDead(said.reply())) {
            return new Outcome.Refused(Reason.CREDENTIAL, true);
        }
        if (says(said.reply(), "InvalidSwap")) {
            return new Outcome.Unknown(KEY_TAKEN);
        }
        return Outcomes.of(Network.BLUESKY, said.reply(), success, answer -> answer.text("/message"));
    }

    /** Without a session nothing was sent, so nothing is unclear. */
    private static Outcome notSignedIn(Reply reply) {
        if (reply instanceof Reply.Answer answer) {
            return switch (answer.status()) {
                case 429 -> new Outcome.Postponed(Reason.RATE_LIMIT, answer.retryAfter());
                case 400, 401, 403 -> new Outcome.Refused(Reason.CREDENTIAL, true);
                default -> new Outcome.Postponed(Reason.NOT_REACHED, null);
            };
        }
        return new Outcome.Postponed(Reason.NOT_REACHED, null);
    }

    private static Outcome.@Nullable Published published(Reply.Answer answer, Said said, String key) {
        var uri = answer.text("/uri");
        var session = said.session();
        return uri == null || session == null || !uri.endsWith("/" + key)
                ? null
                : new Outcome.Published(uri, url(session, key));
    }

    private static LookupResult lookup(Said said, String key, String text) {
        var session = said.session();
        if (session != null && said.reply() instanceof Reply.Answer answer) {
            var uri = answer.text("/uri");
            if (answer.isSuccess() && uri != null) {
                if (!text.equals(answer.json().at("/value/text").stringValue(""))) {
                    return new LookupResult.Unreadable(KEY_TAKEN);
                }
                return new LookupResult.Found(uri, url(session, key), "the record with our own key");
            }
            if (says(answer, "RecordNotFound")) {
                return new LookupResult.Absent(true);
            }
        }
        return new LookupResult.Unreadable(Reason.NOT_REACHED);
    }

    private static String url(BlueskySessions.Session session, String key) {
        return "https://bsky.app/profile/" + session.handle() + "/post/" + key;
    }

    /** A reply and the session it was made in; no session where the server refused one. */
    private record Said(BlueskySessions.@Nullable Session session, Reply reply) {}
}
