package dev.litfass.content.schedule;

import dev.litfass.content.limit.LimitsInForce;
import dev.litfass.content.media.MediaAssets;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.post.Picture;
import dev.litfass.content.post.Post;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A post as it would go out now, for those who want to see it beforehand. */
@Component
public class FreezePost {

    private final MediaAssets assets;
    private final ChannelDirectory directory;
    private final LimitsInForce limits;

    FreezePost(MediaAssets assets, ChannelDirectory directory, LimitsInForce limits) {
        this.assets = assets;
        this.directory = directory;
        this.limits = limits;
    }

    /** Its beginning on this channel, under this key; what follows it there is left out. */
    public Mono<Outgoing> on(ChannelCard channel, Post post, String key, Instant now) {
        var draft = post.draft();
        var files = assets.withCovers(
                post.clientId(), draft.media().stream().map(Picture::assetId).toList());
        return Mono.zip(
                        files,
                        limits.of(channel, now, draft.optionsOn(channel.id())),
                        directory.client(post.clientId()))
                .map(all -> Content.of(post, now, all.getT1(), all.getT2(), all.getT3()))
                .map(content -> content.outgoing(
                        key, channel.id(), draft.textOn(channel.id()), content.pictures(draft.media()), now));
    }
}
