package dev.litfass.content.check;

import static dev.litfass.content.ContentProblem.FINDINGS_BLOCK;
import static dev.litfass.content.ContentProblem.UNKNOWN_CHANNEL;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.content.health.ChannelEnds;
import dev.litfass.content.limit.LimitsInForce;
import dev.litfass.content.media.AssetId;
import dev.litfass.content.media.MediaAsset;
import dev.litfass.content.media.MediaAssets;
import dev.litfass.content.media.SamePictures;
import dev.litfass.content.network.KnownMentions;
import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.post.Draft;
import dev.litfass.content.post.LastCheck;
import dev.litfass.content.post.Picture;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks at a draft with every rule there is. */
@Component
public class Checks {

    private final RunChecks run;
    private final ChannelDirectory directory;
    private final LimitsInForce limits;
    private final KnownMentions mentions;
    private final MediaAssets assets;
    private final SamePictures same;
    private final LookAround around;
    private final ChannelEnds ends;
    private final Clock clock;

    Checks(
            RunChecks run,
            ChannelDirectory directory,
            LimitsInForce limits,
            KnownMentions mentions,
            MediaAssets assets,
            SamePictures same,
            LookAround around,
            ChannelEnds ends,
            Clock clock) {
        this.limits = limits;
        this.mentions = mentions;
        this.run = run;
        this.directory = directory;
        this.assets = assets;
        this.same = same;
        this.around = around;
        this.ends = ends;
        this.clock = clock;
    }

    /** What there is to say, what blocks first. */
    public Mono<List<Finding>> of(ClientId client, @Nullable PostId post, Draft draft, @Nullable Instant due) {
        return subject(client, post, draft, due).flatMap(run::on);
    }

    /** Looks at a post at its slot, and notes what a yes to it is bound to. */
    public Mono<Looked> look(Post post) {
        return subject(post)
                .flatMap(subject -> Mono.zip(run.on(subject), check(subject))
                        .map(both -> new Looked(post.checked(both.getT2()), blocking(both.getT1()))));
    }

    /** What the client's rules, and the rights of its files, say of a post just now. */
    public Mono<LastCheck> byRules(Post post) {
        return subject(post).flatMap(this::check);
    }

    private Mono<LastCheck> check(Subject subject) {
        return run.byRules(subject)
                .map(findings -> LastCheck.of(
                        subject.around().rules().version(),
                        findings.stream().map(Finding::trace).collect(Collectors.toSet()),
                        RightsCheck.areInQuestion(subject)));
    }

    /**
     * A post that was looked at.
     *
     * @param post with the note of it
     * @param blocking what stands against it
     */
    public record Looked(Post post, List<Finding> blocking) {

        public boolean isClean() {
            return blocking.isEmpty();
        }

        /** @throws dev.litfass.contracts.problem.Problem where something stands against it */
        public Post requireClean() {
            requireNothing(blocking);
            return post;
        }
    }

    private Mono<Subject> subject(Post post) {
        var slot = post.slot();
        return subject(post.clientId(), post.id(), post.draft(), slot == null ? null : slot.at());
    }

    private static List<Finding> blocking(List<Finding> findings) {
        return findings.stream().filter(Finding::blocks).toList();
    }

    /**
     * What blocks a post whose slot has come, by the limits and rules of now.
     *
     * @param files its pictures and videos, and what these are shown by
     */
    public Mono<List<Finding>> blockingAtSlot(Post post, Instant slot, Map<AssetId, MediaAsset> files) {
        var draft = post.draft();
        return channels(post.clientId(), draft)
                .flatMap(chosen -> Mono.zip(allowed(chosen, draft, slot), around.rules(post.clientId(), slot))
                        .map(both -> new Subject(
                                post.id(),
                                draft,
                                chosen,
                                both.getT1(),
                                files,
                                slot,
                                both.getT2(),
                                Map.of(),
                                Map.of(),
                                Set.of())))
                .flatMap(run::atSlot)
                .map(Checks::blocking);
    }

    /** Lets a post pass that nothing blocks. */
    public Mono<Post> requireClean(Post post) {
        return subject(post).flatMap(run::on).map(findings -> {
            requireNothing(blocking(findings));
            return post;
        });
    }

    /** The same for a yes that is asked for or said by somebody who looked at it: what it is bound to is noted. */
    public Mono<Post> requireCleanForYes(Post post) {
        return look(post).map(Looked::requireClean);
    }

    private static void requireNothing(List<Finding> blocking) {
        if (!blocking.isEmpty()) {
            throw FINDINGS_BLOCK
                    .because("%d finding(s) have to be mended first", blocking.size())
                    .with("findings", blocking);
        }
    }

    /**
     * Refuses a draft for a client that does not exist, and one that names channels the client does not have, or variants for
     * channels not chosen.
     */
    public Mono<Draft> requireKnownChannels(ClientId client, Draft draft) {
        return directory.client(client).then(directory.channels(client)).map(channels -> {
            var known = channels.stream().map(ChannelCard::id).toList();
            draft.channelIds().stream()
                    .filter(id -> !known.contains(id))
                    .findFirst()
                    .ifPresent(id -> {
                        throw UNKNOWN_CHANNEL.because("the client has no channel %s", id);
                    });
            if (!draft.isConsistent()) {
                throw INVALID_REQUEST.because(
                        "each variant belongs to one chosen channel, and each has at most one, and options once");
            }
            return draft;
        });
    }

    private Mono<Subject> subject(ClientId client, @Nullable PostId post, Draft draft, @Nullable Instant slot) {
        var due = slot == null ? clock.instant() : slot;
        var pictures = assets.withCovers(
                        client, draft.allMedia().stream().map(Picture::assetId).toList())
                .cache();
        return channels(client, draft)
                .flatMap(chosen -> Mono.zip(
                                allowed(chosen, draft, due),
                                pictures,
                                around.of(client, post, draft, slot),
                                missing(chosen, draft),
                                ends.until(client, draft.channelIds(), due),
                                pictures.flatMap(own -> same.ofOtherClients(client, own.values())))
                        .map(all -> new Subject(
                                post,
                                draft,
                                chosen,
                                all.getT1(),
                                all.getT2(),
                                due,
                                all.getT3(),
                                all.getT4(),
                                all.getT5(),
                                all.getT6())));
    }

    private Mono<List<ChannelCard>> channels(ClientId client, Draft draft) {
        return directory
                .channels(client)
                .map(all -> all.stream()
                        .filter(channel -> draft.channelIds().contains(channel.id()))
                        .toList());
    }

    private Mono<Map<ChannelId, List<String>>> missing(List<ChannelCard> channels, Draft draft) {
        return Flux.fromIterable(channels)
                .flatMap(channel -> mentions.missing(channel, draft.wholeText(draft.textOn(channel.id())))
                        .map(missing -> Map.entry(channel.id(), missing)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Mono<Map<ChannelId, NetworkLimits>> allowed(List<ChannelCard> channels, Draft draft, Instant due) {
        return Flux.fromIterable(channels)
                .flatMap(channel -> limits.of(channel, due, draft.optionsOn(channel.id()))
                        .map(allowed -> Map.entry(channel.id(), allowed)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
