package dev.litfass.content.approval;

import static dev.litfass.content.ContentProblem.POST_NOT_FOUND;

import dev.litfass.content.check.Checks;
import dev.litfass.content.check.Finding;
import dev.litfass.content.media.AssetId;
import dev.litfass.content.post.ContentHash;
import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Part;
import dev.litfass.content.post.Person;
import dev.litfass.content.post.Picture;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.PostStatus;
import dev.litfass.content.post.Posts;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the posts of a request look like to the client company: as they will go out, and never while they are being written. */
@Component
class ShowRequest {

    /** By their slots; what has none comes last. */
    static final Comparator<Post> BY_SLOT = Comparator.comparing((Post post) -> post.slot() == null
                    ? Instant.MAX
                    : Objects.requireNonNull(post.slot()).at())
            .thenComparing(post -> post.id().value());

    private final Posts posts;
    private final Checks checks;
    private final AskedBefore askedBefore;
    private final ChannelDirectory directory;
    private final Clock clock;

    ShowRequest(Posts posts, Checks checks, AskedBefore askedBefore, ChannelDirectory directory, Clock clock) {
        this.posts = posts;
        this.checks = checks;
        this.askedBefore = askedBefore;
        this.directory = directory;
        this.clock = clock;
    }

    /** What a post waits for, as the client company is told. */
    enum State {
        /** For this person's answer. */
        WAITING,
        /** Approved; the person may still say otherwise. */
        APPROVED,
        /** This person said no or wants a change, and may still say otherwise. */
        REJECTED,
        /** The agency works on it. */
        IN_WORK,
        /** It is public or on its way. */
        PUBLISHED,
        /** It is not to go out any more. */
        DISCARDED
    }

    /**
     * One post.
     *
     * @param contentHash what an answer names; null where nothing can be answered
     * @param local its slot on the client's clock
     * @param channels how it looks on each; empty while the agency works on it
     * @param before the same as it was when this person was asked the last time; empty where nothing is new
     * @param answer what this person wrote when it was rejected
     */
    record PostView(
            PostId id,
            State state,
            @Nullable ContentHash contentHash,
            @Nullable LocalDateTime local,
            @Nullable Instant at,
            List<ChannelView> channels,
            List<ChannelView> before,
            @Nullable String answer,
            List<Finding> findings) {

        static PostView hidden(PostId id, State state) {
            return new PostView(id, state, null, null, null, List.of(), List.of(), null, List.of());
        }
    }

    /**
     * What a post looks like on one channel.
     *
     * @param variant the channel where these words are its own, as pins name it; null where they are those of all channels
     * @param options what the network is told beside the words
     */
    record ChannelView(
            Network network,
            String name,
            @Nullable ChannelId variant,
            @Nullable String contentWarning,
            String text,
            List<Picture> pictures,
            List<Part> parts,
            Map<String, String> options) {

        static ChannelView of(ChannelCard channel, Draft draft) {
            var warning = draft.contentWarning();
            return new ChannelView(
                    channel.network(),
                    channel.name(),
                    draft.hasVariantFor(channel.id()) ? channel.id() : null,
                    warning.isEmpty() ? null : warning,
                    draft.textOn(channel.id()),
                    draft.media(),
                    draft.parts(),
                    draft.optionsOn(channel.id()));
        }
    }

    /** Some posts of a request in the order in which it asks for them; that the person looked at them is noted. */
    Mono<List<PostView>> seen(ApprovalRequest request, List<ApprovalRequest.Asked> some, Person viewer) {
        return of(request, some, viewer)
                .flatMap(shown -> askedBefore.opened(request).thenReturn(shown));
    }

    private Mono<List<PostView>> of(ApprovalRequest request, List<ApprovalRequest.Asked> some, Person viewer) {
        var client = request.clientId();
        var ids = some.stream().map(ApprovalRequest.Asked::postId).collect(Collectors.toSet());
        return Mono.zip(
                        posts.of(client, ids).collectMap(Post::id),
                        directory
                                .channelsEver(client)
                                .map(all ->
                                        all.stream().collect(Collectors.toMap(ChannelCard::id, Function.identity()))),
                        directory.client(client))
                .flatMapMany(all -> Flux.fromIterable(some)
                        .flatMap(asked -> Mono.justOrEmpty(all.getT1().get(asked.postId()))
                                .map(post -> shown(post, viewer)))
                        .concatMap(shown -> view(
                                request,
                                shown,
                                all.getT2(),
                                all.getT3().workTime().zone())))
                .collectList();
    }

    /** A post of the request as long as this person may see it; refused where it is none. */
    Mono<Post> visible(ApprovalRequest request, PostId id, Person viewer) {
        return Mono.just(id)
                .filter(request::asksFor)
                .flatMap(asked -> posts.findByClientIdAndId(request.clientId(), asked)
                        .filter(post -> shown(post, viewer).isVisible()))
                .switchIfEmpty(Mono.error(() -> POST_NOT_FOUND.because("the link shows no post %s", id)));
    }

    /** True where the picture belongs to a post of the request that this person may see. */
    Mono<Boolean> shows(ApprovalRequest request, AssetId picture, Person viewer) {
        return posts.of(request.clientId(), request.postIds())
                .filter(post -> shown(post, viewer).isVisible())
                .any(post -> post.draft().allMedia().stream()
                        .anyMatch(shown -> shown.assetId().equals(picture)));
    }

    private Shown shown(Post post, Person viewer) {
        return new Shown(post, state(post, viewer));
    }

    private State state(Post post, Person viewer) {
        if (post.status() == PostStatus.DISCARDED) {
            return State.DISCARDED;
        }
        if (post.waitsForClient()) {
            return State.WAITING;
        }
        if (post.isOnItsWay(clock.instant())) {
            return State.PUBLISHED;
        }
        if (post.isApproved(clock.instant())) {
            return State.APPROVED;
        }
        return post.standsRejectedBy(viewer) ? State.REJECTED : State.IN_WORK;
    }

    private Mono<PostView> view(
            ApprovalRequest request, Shown shown, Map<ChannelId, ChannelCard> channels, ZoneId zone) {
        if (!shown.isVisible()) {
            return Mono.just(PostView.hidden(shown.post().id(), shown.state()));
        }
        return Mono.zip(findings(shown), before(request, shown, channels))
                .map(both -> view(shown, looks(shown.post().draft(), channels), both.getT2(), both.getT1(), zone));
    }

    private static PostView view(
            Shown shown, List<ChannelView> channels, List<ChannelView> before, List<Finding> findings, ZoneId zone) {
        var post = shown.post();
        var slot = post.slot();
        return new PostView(
                post.id(),
                shown.state(),
                shown.state() == State.PUBLISHED ? null : post.hash(),
                slot == null ? null : LocalDateTime.ofInstant(slot.at(), zone),
                slot == null ? null : slot.at(),
                channels,
                before,
                shown.state() == State.REJECTED
                        ? Objects.requireNonNull(post.reviewState().rejection()).reason()
                        : null,
                findings);
    }

    private static List<ChannelView> looks(Draft draft, Map<ChannelId, ChannelCard> channels) {
        return draft.channelIds().stream()
                .flatMap(id -> Stream.ofNullable(channels.get(id)))
                .map(channel -> ChannelView.of(channel, draft))
                .toList();
    }

    /** Only as long as an answer is wanted. */
    private Mono<List<ChannelView>> before(ApprovalRequest request, Shown shown, Map<ChannelId, ChannelCard> channels) {
        return shown.state() != State.WAITING
                ? Mono.just(List.of())
                : askedBefore
                        .of(request, shown.post())
                        .map(draft -> looks(draft, channels))
                        .defaultIfEmpty(List.of());
    }

    /** What the agency lets stand; only as long as an answer is wanted. */
    private Mono<List<Finding>> findings(Shown shown) {
        if (shown.state() != State.WAITING) {
            return Mono.just(List.of());
        }
        var post = shown.post();
        var slot = post.slot();
        return checks.of(post.clientId(), post.id(), post.draft(), slot == null ? null : slot.at())
                .map(all -> all.stream()
                        .filter(finding -> finding.severity() == Finding.Severity.WARN)
                        .toList());
    }

    /** A post, and what it waits for. */
    private record Shown(Post post, State state) {

        boolean isVisible() {
            return state != State.IN_WORK && state != State.DISCARDED;
        }
    }
}
