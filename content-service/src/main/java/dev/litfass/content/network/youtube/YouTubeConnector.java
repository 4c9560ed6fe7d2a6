package dev.litfass.content.network.youtube;

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
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Speaks to YouTube for the channel that the account id names. {@link VideoUpload} brings the video there, which nobody
 * sees; {@link Videos} shows it. There are no answers to videos.
 */
@Component
class YouTubeConnector implements Connector {

    /** Its limits are read from a file: that is over before the first call is answered. */
    private static final NetworkProfile PROFILE = YouTubeProfile.PROFILE;

    private static final Outcome NO_CHANNEL = new Outcome.Refused(Reason.CREDENTIAL, true);
    private static final Pattern ADDRESS = Pattern.compile(
            "https://(?:(?:www\\.|m\\.)?youtube\\.com/(?:watch\\?v=|shorts/|live/)|youtu\\.be/)([A-Za-z0-9_-]{11})(?:[?&#/].*)?");

    private final NetworkCalls calls;
    private final Clock clock;

    YouTubeConnector(NetworkCalls calls, Clock clock) {
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
        var channel = credential.channel().accountId();
        if (channel == null || !Channel.isId(channel)) {
            return Mono.just(new Preparation.Failed(NO_CHANNEL));
        }
        if (outgoing.parent() != null) {
            return Mono.just(new Preparation.Ready(already));
        }
        var videos =
                outgoing.pictures().stream().filter(OutgoingPicture::isVideo).toList();
        var unfit = unfit(outgoing, videos);
        return unfit == null
                ? new Videos(api(credential), clock, channel)
                        .ready(YouTubePrepared.of(already), outgoing, videos.get(0), bytes)
                : Mono.just(new Preparation.Failed(new Outcome.Refused(unfit, false)));
    }

    /** What the rules see before, unless they were other ones then. */
    private static @Nullable Reason unfit(Outgoing outgoing, List<OutgoingPicture> videos) {
        if (videos.size() != 1) {
            return YouTubeAnswers.named("one-video");
        }
        return VideoOptions.isComplete(outgoing) ? null : YouTubeAnswers.named("options-missing");
    }

    @Override
    public Mono<Outcome> publish(ChannelCredential credential, Outgoing outgoing, Prepared prepared) {
        var channel = credential.channel().accountId();
        if (channel == null || !Channel.isId(channel)) {
            return Mono.just(NO_CHANNEL);
        }
        if (outgoing.parent() != null) {
            return Mono.just(new Outcome.Refused(Reason.PART_NOT_LINKED, false));
        }
        var video = YouTubePrepared.of(prepared).video();
        return video == null
                ? Mono.just(new Outcome.Postponed(YouTubeAnswers.named("draft-gone"), null))
                : new Videos(api(credential), clock, channel).show(outgoing, video);
    }

    @Override
    public Mono<LookupResult> lookFor(ChannelCredential credential, Outgoing outgoing, Prepared prepared) {
        var channel = credential.channel().accountId();
        return channel == null || !Channel.isId(channel)
                ? Mono.just(new LookupResult.Unreadable(Reason.CREDENTIAL))
                : new Videos(api(credential), clock, channel)
                        .lookFor(outgoing, YouTubePrepared.of(prepared).video());
    }

    @Override
    public Mono<Greeting> greet(ChannelCredential credential) {
        return Channel.isId(credential.channel().accountId())
                ? api(credential).get(Channel.MINE).map(reply -> greeting(reply, credential))
                : Mono.just(new Greeting.Turned(Reason.CREDENTIAL, true));
    }

    private Greeting greeting(Reply reply, ChannelCredential credential) {
        if (!(reply instanceof Reply.Answer answer)
                || !answer.isSuccess()
                || !answer.json().isObject()) {
            return YouTubeAnswers.turned(reply, clock.instant());
        }
        return Channel.listed(answer.json())
                .filter(each -> Channel.id(each).equals(credential.channel().accountId()))
                .findFirst()
                .<Greeting>map(each -> new Greeting.Welcome(
                        Channel.account(each), PROFILE.limits().mostText()))
                .orElseGet(() -> new Greeting.Turned(Reason.accountGone(Network.YOUTUBE.displayName()), true));
    }

    private YouTubeApi api(ChannelCredential credential) {
        return new YouTubeApi(calls, credential);
    }
}
