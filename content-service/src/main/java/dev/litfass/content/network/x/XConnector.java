package dev.litfass.content.network.x;

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
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import java.time.Clock;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Speaks to X for the account that the channel's account id names. {@link XPosts} says how a post is known again. */
@Component
class XConnector implements Connector {

    private static final Pattern ADDRESS =
            Pattern.compile("https://(?:www\\.|mobile\\.)?(?:x|twitter)\\.com/(?:[A-Za-z0-9_]{1,15}|i/web)"
                    + "/status/([0-9]{1,19})(?:[/?#].*)?");

    /** What it counts with is read from files: that is over before the first call is answered. */
    private static final NetworkProfile PROFILE = XProfile.PROFILE;

    private static final Outcome NOT_ALONE = new Outcome.Refused(Reason.videoNotAlone(Network.X.displayName()), false);

    private final NetworkCalls calls;
    private final Clock clock;

    XConnector(NetworkCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public NetworkProfile profile() {
        return PROFILE;
    }

    @Override
    public @Nullable String idAt(String url) {
        var found = ADDRESS.matcher(url);
        return found.matches() ? found.group(1) : null;
    }

    @Override
    public Mono<Preparation> prepare(
            ChannelCredential credential, Outgoing outgoing, Prepared already, PictureBytes bytes) {
        if (outgoing.pictures().size() > 1
                && outgoing.pictures().stream().anyMatch(Outgoing.OutgoingPicture::isVideo)) {
            return Mono.just(new Preparation.Failed(NOT_ALONE));
        }
        var known = XPrepared.of(already);
        var media = new XMedia(XApi.of(calls, credential), clock);
        return PreparationStep.all(
                known,
                Flux.fromIterable(outgoing.pictures())
                        .concatMap(picture ->
                                media.ready(picture, known.living(picture.assetId(), clock.instant()), bytes)));
    }

    @Override
    public Mono<Outcome> publish(ChannelCredential credential, Outgoing outgoing, Prepared prepared) {
        var posts = posts(credential);
        if (posts == null) {
            return Mono.just(new Outcome.Refused(Reason.CREDENTIAL, true));
        }
        var parent = outgoing.parent();
        return parent == null || XPosts.isId(parent.id())
                ? posts.publish(outgoing, XPrepared.of(prepared))
                : Mono.just(new Outcome.Refused(Reason.PART_NOT_LINKED, false));
    }

    @Override
    public Mono<LookupResult> lookFor(ChannelCredential credential, Outgoing outgoing, Prepared prepared) {
        var posts = posts(credential);
        return posts == null ? Mono.just(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT)) : posts.lookFor(outgoing);
    }

    @Override
    public Mono<Greeting> greet(ChannelCredential credential) {
        return XApi.of(calls, credential).get("/users/me").map(reply -> greeting(reply, credential));
    }

    /** Null where the channel does not say whose it is: then it was not connected by us. */
    private @Nullable XPosts posts(ChannelCredential credential) {
        var account = credential.channel().accountId();
        return account != null && XPosts.isId(account)
                ? new XPosts(
                        XApi.of(calls, credential),
                        account,
                        credential.channel().handle(),
                        clock)
                : null;
    }

    private static Greeting greeting(Reply reply, ChannelCredential credential) {
        var id = reply instanceof Reply.Answer answer && answer.isSuccess() ? answer.text("/data/id") : null;
        if (id == null) {
            return XAnswers.turned(reply);
        }
        return id.equals(credential.channel().accountId())
                ? new Greeting.Welcome(
                        account((Reply.Answer) reply), PROFILE.limits().mostText())
                : new Greeting.Turned(Reason.accountGone(Network.X.displayName()), true);
    }

    /** Whose a token is, as {@code /2/users/me} says (docs.x.com/x-api/users/get-my-user, read 2026-11-30). */
    static Account account(Reply.Answer me) {
        var handle = Objects.requireNonNullElse(me.text("/data/username"), "");
        return new Account(
                Objects.requireNonNullElse(me.text("/data/name"), ""),
                handle.isEmpty() ? "" : "@" + handle,
                handle.isEmpty() ? "" : "https://x.com/" + handle);
    }
}
