package dev.litfass.content.preview;

import static dev.litfass.content.ContentProblem.NO_PREVIEW;
import static dev.litfass.content.ContentProblem.WRONG_STATUS;
import static dev.litfass.contracts.problem.CommonProblem.NOT_FOUND;

import dev.litfass.content.delivery.Deliveries;
import dev.litfass.content.delivery.DeliveryStatus;
import dev.litfass.content.network.Networks;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.PostStatus;
import dev.litfass.content.post.Posts;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.directory.ChannelDirectory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which posts can be shown beforehand, and for how long anybody wants that. */
@Component
class PreviewedPosts {

    private final Posts posts;
    private final Deliveries deliveries;
    private final ChannelDirectory directory;
    private final Networks networks;

    PreviewedPosts(Posts posts, Deliveries deliveries, ChannelDirectory directory, Networks networks) {
        this.posts = posts;
        this.deliveries = deliveries;
        this.directory = directory;
        this.networks = networks;
    }

    /** A post that goes to this channel; refused where there is none. */
    Mono<Post> one(ClientId client, PostId id, ChannelId channel) {
        return posts.one(client, id).doOnNext(post -> {
            if (!goesTo(post, channel)) {
                throw NOT_FOUND.because("the post does not go to this channel");
            }
        });
    }

    /** The same where it can be shown there; refused where it cannot. */
    Mono<Post> showable(ClientId client, PostId id, ChannelId channel) {
        return one(client, id, channel)
                .delayUntil(post -> directory.channel(client, channel).doOnNext(card -> {
                    if (!networks.previews(card.network())) {
                        throw NO_PREVIEW.because(
                                "%s shows nothing beforehand", card.network().displayName());
                    }
                }))
                .delayUntil(post -> isPublished(post, channel).doOnNext(published -> {
                    if (published || post.status() == PostStatus.DISCARDED) {
                        throw WRONG_STATUS.because("a post that is public or discarded is not shown beforehand");
                    }
                }));
    }

    /** The post where it is still to become public there; empty where it is not. */
    Mono<Post> stillToCome(ClientId client, Preview.Place place) {
        return posts.findByClientIdAndId(client, place.postId())
                .filter(post -> goesTo(post, place.channelId()) && post.status() != PostStatus.DISCARDED)
                .filterWhen(post -> isPublished(post, place.channelId()).map(published -> !published));
    }

    private static boolean goesTo(Post post, ChannelId channel) {
        return post.draft().channelIds().contains(channel);
    }

    private Mono<Boolean> isPublished(Post post, ChannelId channel) {
        return deliveries
                .findByClientIdAndTargetPostId(post.clientId(), post.id())
                .any(delivery -> delivery.status() == DeliveryStatus.PUBLISHED
                        && delivery.target().channelId().equals(channel));
    }
}
