package dev.litfass.content.preview;

import dev.litfass.content.post.PostId;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.audit.AuditLog;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks for a post to be shown at a network; a worker does it at once. */
@Component
class AskPreview {

    private final PreviewedPosts posts;
    private final Previews previews;
    private final AuditLog audit;
    private final Clock clock;

    AskPreview(PreviewedPosts posts, Previews previews, AuditLog audit, Clock clock) {
        this.posts = posts;
        this.previews = previews;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who asks while it is being made gets what is made. */
    Mono<Preview> by(Caller caller, ClientId client, PostId post, ChannelId channel) {
        return posts.showable(client, post, channel)
                .flatMap(found -> previews.ask(Preview.asked(client, post, channel, clock.instant())))
                .delayUntil(asked -> audit.record(caller, client, "preview-asked", post.value(), channel.value()))
                .switchIfEmpty(Mono.defer(() -> previews.find(client, PreviewId.of(post, channel))));
    }
}
