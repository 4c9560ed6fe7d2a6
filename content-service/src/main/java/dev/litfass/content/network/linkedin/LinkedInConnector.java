package dev.litfass.content.network.linkedin;

import dev.litfass.content.network.Connector;
import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.content.network.Outcome;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Speaks to LinkedIn for a member or an organization, which the channel's account id names as a URN. {@link
 * LinkedInPosts} says how a post is known again, {@link LinkedInComments} what becomes of later parts.
 */
@Component
class LinkedInConnector implements Connector {

    /** Its limits are read from a file: that is over before the first call is answered. */
    private static final NetworkProfile PROFILE = LinkedInProfile.PROFILE;

    private static final String NAME = Network.LINKEDIN.displayName();

    private static final Reason NO_PICTURES_BELOW = new Reason("no-pictures-in-comments", Map.of("network", NAME));

    /** One document and nothing else (…/shares/documents-api, read 2026-11-30). */
    private static final Reason DOCUMENT_NOT_ALONE = new Reason("document-not-alone", Map.of("network", NAME));

    private final NetworkCalls calls;

    LinkedInConnector(NetworkCalls calls) {
        this.calls = calls;
    }

    @Override
    public NetworkProfile profile() {
        return PROFILE;
    }

    @Override
    public @Nullable String idAt(String url) {
        return Urn.ofAddress(url);
    }

    @Override
    public Mono<Preparation> prepare(
            ChannelCredential credential, Outgoing outgoing, Prepared already, PictureBytes bytes) {
        var author = credential.channel().accountId();
        if (author == null || !Urn.isAuthor(author)) {
            return Mono.just(new Preparation.Failed(unknownAuthor()));
        }
        if (outgoing.parent() != null && !outgoing.pictures().isEmpty()) {
            return Mono.just(new Preparation.Failed(new Outcome.Refused(NO_PICTURES_BELOW, false)));
        }
        var notAlone = outgoing.pictures().size() > 1 ? notAlone(outgoing.pictures()) : null;
        if (notAlone != null) {
            return Mono.just(new Preparation.Failed(new Outcome.Refused(notAlone, false)));
        }
        var known = LinkedInPrepared.of(already);
        var api = LinkedInApi.of(calls, credential);
        var images = new LinkedInImages(api, author);
        var videos = new LinkedInVideos(api, author);
        var documents = new LinkedInDocuments(api, author);
        return PreparationStep.all(known, Flux.fromIterable(outgoing.pictures()).concatMap(picture -> {
            var urn = known.images().get(picture.assetId());
            if (picture.isDocument()) {
                return documents.ready(picture, urn, bytes);
            }
            return picture.isVideo()
                    ? videos.ready(picture, urn, bytes)
                    : Mono.justOrEmpty(urn == null ? picture : null).flatMap(one -> images.upload(one, bytes));
        }));
    }

    /** What does not stand beside anything else; null where nothing of the kind is among them. */
    private static @Nullable Reason notAlone(List<OutgoingPicture> several) {
        if (several.stream().anyMatch(OutgoingPicture::isDocument)) {
            return DOCUMENT_NOT_ALONE;
        }
        return several.stream().anyMatch(OutgoingPicture::isVideo) ? Reason.videoNotAlone(NAME) : null;
    }

    @Override
    public Mono<Outcome> publish(ChannelCredential credential, Outgoing outgoing, Prepared prepared) {
        var author = credential.channel().accountId();
        if (author == null || !Urn.isAuthor(author)) {
            return Mono.just(unknownAuthor());
        }
        var api = LinkedInApi.of(calls, credential);
        var parent = outgoing.parent();
        return parent == null
                ? new LinkedInPosts(api, author).publish(outgoing, LinkedInPrepared.of(prepared))
                : new LinkedInComments(api, author).publish(outgoing, parent);
    }

    @Override
    public Mono<LookupResult> lookFor(ChannelCredential credential, Outgoing outgoing, Prepared prepared) {
        var author = credential.channel().accountId();
        if (author == null || !Urn.isAuthor(author)) {
            return Mono.just(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));
        }
        var api = LinkedInApi.of(calls, credential);
        var parent = outgoing.parent();
        return parent == null
                ? new LinkedInPosts(api, author).lookFor(outgoing)
                : new LinkedInComments(api, author).lookFor(outgoing, parent);
    }

    @Override
    public Mono<Greeting> greet(ChannelCredential credential) {
        var author = credential.channel().accountId();
        var people = new LinkedInPeople(LinkedInApi.of(calls, credential));
        if (author != null && Urn.isOrganization(author)) {
            return people.roles()
                    .flatMap(roles -> isRead(roles)
                            ? organization(people, author, roles)
                            : Mono.just(LinkedInAnswers.turned(roles, "r_organization_admin")));
        }
        return author != null && Urn.isPerson(author)
                ? people.member().map(reply -> member(author, reply))
                : Mono.just(new Greeting.Turned(Reason.CREDENTIAL, true));
    }

    private static Greeting member(String author, Reply reply) {
        if (!isRead(reply)) {
            return LinkedInAnswers.turned(reply, "profile");
        }
        return author.equals(LinkedInPeople.memberOf(reply))
                ? new Greeting.Welcome(LinkedInPeople.member(reply), limit())
                : gone();
    }

    private static Mono<Greeting> organization(LinkedInPeople people, String author, Reply roles) {
        return LinkedInPeople.organizationsOf(roles).contains(author)
                ? people.organization(author)
                        .map(reply -> isRead(reply)
                                ? new Greeting.Welcome(LinkedInPeople.organization(reply, author), limit())
                                : LinkedInAnswers.turned(reply, "r_organization_admin"))
                : Mono.just(gone());
    }

    private static boolean isRead(Reply reply) {
        return reply instanceof Reply.Answer answer
                && answer.isSuccess()
                && answer.json().isObject();
    }

    private static Greeting gone() {
        return new Greeting.Turned(Reason.accountGone(NAME), true);
    }

    /** A channel that does not say whose it is was not connected by us. */
    private static Outcome unknownAuthor() {
        return new Outcome.Refused(Reason.CREDENTIAL, true);
    }

    private static int limit() {
        return PROFILE.limits().mostText();
    }
}
