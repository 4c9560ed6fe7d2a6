package dev.litfass.content.network.googlebusiness;

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
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Speaks to Google Business Profile. Every request makes a new post and none has a name of ours: where no answer came the
 * place's posts are read, and what is not found there a person decides. There are no answers to posts.
 */
@Component
class GoogleBusinessConnector implements Connector {

    /** Its limits are read from a file: that is over before the first call is answered. */
    private static final NetworkProfile PROFILE = GoogleBusinessProfile.PROFILE;

    /** Google fetches pictures itself, and Litfass cannot be reached from outside. */
    private static final Reason NO_ADDRESS = new Reason(
            "pictures-have-no-address", Map.of("network", PROFILE.network().displayName()));

    private final NetworkCalls calls;
    private final GoogleBusinessSettings settings;

    GoogleBusinessConnector(NetworkCalls calls, GoogleBusinessSettings settings) {
        this.calls = calls;
        this.settings = settings;
    }

    @Override
    public NetworkProfile profile() {
        return PROFILE;
    }

    /** Nothing can lie ready there that nobody sees. */
    @Override
    public Mono<Preparation> prepare(
            ChannelCredential credential, Outgoing outgoing, Prepared already, PictureBytes bytes) {
        return Mono.just(new Preparation.Ready(already));
    }

    @Override
    public Mono<Outcome> publish(ChannelCredential credential, Outgoing outgoing, Prepared prepared) {
        return publish(credential, outgoing, prepared, asset -> Mono.empty());
    }

    /** Google fetches the picture itself, within the hour that its address is good for. */
    @Override
    public Mono<Outcome> publish(
            ChannelCredential credential, Outgoing outgoing, Prepared prepared, PictureBytes bytes) {
        var place = Place.of(credential.channel().accountId());
        if (place == null) {
            return Mono.just(new Outcome.Refused(Reason.CREDENTIAL, true));
        }
        if (outgoing.parent() != null) {
            return Mono.just(new Outcome.Refused(Reason.PART_NOT_LINKED, false));
        }
        var posts = posts(credential, place);
        return outgoing.pictures().isEmpty()
                ? posts.publish(outgoing, null)
                : bytes.addressOf(outgoing.pictures().get(0).assetId())
                        .flatMap(address -> posts.publish(outgoing, address))
                        .switchIfEmpty(Mono.fromSupplier(() -> new Outcome.Refused(NO_ADDRESS, false)));
    }

    @Override
    public Mono<LookupResult> lookFor(ChannelCredential credential, Outgoing outgoing, Prepared prepared) {
        var place = Place.of(credential.channel().accountId());
        return place == null
                ? Mono.just(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT))
                : posts(credential, place).lookFor(outgoing);
    }

    @Override
    public Mono<Greeting> greet(ChannelCredential credential) {
        var place = Place.of(credential.channel().accountId());
        if (place == null) {
            return Mono.just(new Greeting.Turned(Reason.CREDENTIAL, true));
        }
        var url = settings.places() + "/v1/" + place.location() + "?readMask=name,title,metadata";
        return calls.get(url, headers -> headers.setBearerAuth(credential.secret()))
                .map(reply -> greeting(reply, place));
    }

    private static Greeting greeting(Reply reply, Place place) {
        return reply instanceof Reply.Answer answer
                        && answer.isSuccess()
                        && place.location().equals(answer.text("/name"))
                ? new Greeting.Welcome(
                        Place.account(answer.json()), PROFILE.limits().mostText())
                : GoogleAnswers.turned(reply);
    }

    private LocalPosts posts(ChannelCredential credential, Place place) {
        return new LocalPosts(calls, credential.channel().server(), credential.secret(), place);
    }
}
