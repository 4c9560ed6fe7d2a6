package dev.litfass.content.network.tiktok;

import dev.litfass.content.network.Connector;
import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Outgoing.OutgoingPicture;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Speaks to TikTok for the account that the account id names. {@link Postings} says how a post is not doubled. There are
 * no answers to posts.
 */
@Component
class TikTokConnector implements Connector {

    /** Its limits are read from a file: that is over before the first call is answered. */
    private static final NetworkProfile PROFILE = TikTokProfile.PROFILE;

    private static final Outcome NO_ACCOUNT = new Outcome.Refused(Reason.CREDENTIAL, true);
    private static final Pattern ADDRESS = Pattern.compile(
            "https://(?:www\\.|m\\.)?tiktok\\.com/@[A-Za-z0-9_.]{1,50}/(?:video|photo)/([1-9][0-9]{5,24})(?:[/?#].*)?");

    private final NetworkCalls calls;
    private final Clock clock;

    TikTokConnector(NetworkCalls calls, Clock clock) {
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
        if (!TikTokApi.isAccount(credential.channel().accountId())) {
            return Mono.just(new Preparation.Failed(NO_ACCOUNT));
        }
        if (outgoing.parent() != null) {
            return Mono.just(new Preparation.Ready(already));
        }
        var unfit = unfit(outgoing);
        if (unfit != null) {
            return Mono.just(new Preparation.Failed(new Outcome.Refused(unfit, false)));
        }
        var video = video(outgoing);
        var postings = postings(credential);
        return video == null
                ? postings.photosReady(outgoing)
                : postings.videoReady(
                        TikTokPrepared.of(already), outgoing, transfer(credential, outgoing, video, bytes));
    }

    /** What the rules see before, unless they were other ones then. */
    private static @Nullable Reason unfit(Outgoing outgoing) {
        var pictures = outgoing.pictures();
        if (pictures.isEmpty() || (video(outgoing) != null && pictures.size() > 1)) {
            return TikTokAnswers.named("video-or-photos");
        }
        return PostOptions.privacy(outgoing).isEmpty() ? TikTokAnswers.named("options-missing") : null;
    }

    private static @Nullable OutgoingPicture video(Outgoing outgoing) {
        return outgoing.pictures().stream()
                .filter(OutgoingPicture::isVideo)
                .findFirst()
                .orElse(null);
    }

    @Override
    public Mono<Outcome> publish(ChannelCredential credential, Outgoing outgoing, Prepared prepared) {
        return publish(credential, outgoing, prepared, asset -> Mono.empty());
    }

    @Override
    public Mono<Outcome> publish(
            ChannelCredential credential, Outgoing outgoing, Prepared prepared, PictureBytes bytes) {
        if (!TikTokApi.isAccount(credential.channel().accountId())) {
            return Mono.just(NO_ACCOUNT);
        }
        if (outgoing.parent() != null) {
            return Mono.just(new Outcome.Refused(Reason.PART_NOT_LINKED, false));
        }
        var video = video(outgoing);
        var ready = TikTokPrepared.of(prepared);
        if (video == null) {
            return postings(credential).showPhotos(ready, outgoing, bytes);
        }
        return ready.isEmpty()
                ? Mono.just(new Outcome.Postponed(TikTokAnswers.named("draft-gone"), null))
                : postings(credential).showVideo(ready, transfer(credential, outgoing, video, bytes));
    }

    @Override
    public Mono<LookupResult> lookFor(ChannelCredential credential, Outgoing outgoing, Prepared prepared) {
        if (!TikTokApi.isAccount(credential.channel().accountId())) {
            return Mono.just(new LookupResult.Unreadable(Reason.CREDENTIAL));
        }
        var sent = TikTokPrepared.of(prepared);
        var video = video(outgoing);
        if (sent.isEmpty()) {
            return Mono.just(
                    video == null ? new LookupResult.Unreadable(Reason.NOT_FOUND_OUT) : new LookupResult.Absent());
        }
        return postings(credential)
                .lookFor(
                        sent,
                        video == null
                                ? 0
                                : Objects.requireNonNull(video.video()).bytes());
    }

    /** That something may be posted is told only to who may. */
    @Override
    public Mono<Greeting> greet(ChannelCredential credential) {
        var account = credential.channel().accountId();
        if (!TikTokApi.isAccount(account)) {
            return Mono.just(new Greeting.Turned(Reason.CREDENTIAL, true));
        }
        var api = TikTokApi.of(calls, credential);
        return api.get(Creator.WHOSE).flatMap(reply -> {
            if (!(reply instanceof Reply.Answer user) || !TikTokAnswers.isOk(user)) {
                return Mono.just(TikTokAnswers.turned(reply));
            }
            return Objects.equals(account, user.text("/data/user/open_id"))
                    ? api.post(Creator.QUERY, Map.of()).map(said -> welcome(user, said))
                    : Mono.just(new Greeting.Turned(Reason.accountGone(Network.TIKTOK.displayName()), true));
        });
    }

    private static Greeting welcome(Reply.Answer user, Reply said) {
        var creator = Creator.in(said);
        return creator == null
                ? TikTokAnswers.turned(said)
                : new Greeting.Welcome(
                        Creator.account(user, creator), PROFILE.limits().mostText());
    }

    private VideoTransfer transfer(
            ChannelCredential credential, Outgoing outgoing, OutgoingPicture video, PictureBytes bytes) {
        return new VideoTransfer(TikTokApi.of(calls, credential), clock, video, outgoing.uploading(), bytes);
    }

    private Postings postings(ChannelCredential credential) {
        return new Postings(
                TikTokApi.of(calls, credential), clock, credential.channel().handle());
    }
}
