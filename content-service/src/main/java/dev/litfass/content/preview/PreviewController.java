package dev.litfass.content.preview;

import static dev.litfass.content.ContentProblem.PREVIEW_NOT_FOUND;
import static dev.litfass.contracts.caller.Permission.WRITE_POSTS;

import dev.litfass.content.network.Reason;
import dev.litfass.content.post.ContentHash;
import dev.litfass.content.post.PostId;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.caller.Requires;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Looking at a post at its network before it is public. */
@RestController
@RequestMapping("/api/clients/{clientId}/posts/{postId}/channels/{channelId}/preview")
class PreviewController {

    private final AskPreview ask;
    private final PreviewedPosts posts;
    private final Previews previews;
    private final Clock clock;

    PreviewController(AskPreview ask, PreviewedPosts posts, Previews previews, Clock clock) {
        this.ask = ask;
        this.posts = posts;
        this.previews = previews;
        this.clock = clock;
    }

    /** Has the post shown as it is stored now; a worker does it, and what came of it can be read. */
    @Requires(WRITE_POSTS)
    @PostMapping
    Mono<PreviewView> show(
            @PathVariable ClientId clientId,
            @PathVariable PostId postId,
            @PathVariable ChannelId channelId,
            Caller caller) {
        return ask.by(caller, clientId, postId, channelId).map(PreviewView::of);
    }

    /** How it stands. */
    @Requires(WRITE_POSTS)
    @GetMapping
    Mono<PreviewView> view(
            @PathVariable ClientId clientId, @PathVariable PostId postId, @PathVariable ChannelId channelId) {
        return posts.one(clientId, postId, channelId)
                .flatMap(post -> previews.find(clientId, PreviewId.of(postId, channelId)))
                .filter(preview -> preview.isAsked() || !preview.isOver(clock.instant()))
                .map(PreviewView::of)
                .switchIfEmpty(Mono.error(() -> PREVIEW_NOT_FOUND.because("nothing is shown of this post")));
    }

    /**
     * How it stands.
     *
     * @param making true while a worker makes it, in place of what is shown
     * @param shown what can be looked at; null where nothing was made yet
     * @param failed why it could not be made the last time
     */
    record PreviewView(
            boolean making,
            @Nullable ShownView shown,
            @Nullable Reason failed) {

        static PreviewView of(Preview preview) {
            var shown = preview.shown();
            return new PreviewView(
                    preview.isAsked(), shown == null ? null : ShownView.of(shown, preview.until()), preview.failed());
        }
    }

    /**
     * What can be looked at.
     *
     * @param version of the post that it shows
     * @param contentHash of that content
     * @param until when it is taken away
     * @param complete false where videos are missing there
     */
    record ShownView(
            String url, long version, ContentHash contentHash, Instant madeAt, Instant until, boolean complete) {

        static ShownView of(Preview.Shown shown, Instant until) {
            return new ShownView(
                    shown.url(), shown.version(), shown.contentHash(), shown.madeAt(), until, shown.complete());
        }
    }
}
