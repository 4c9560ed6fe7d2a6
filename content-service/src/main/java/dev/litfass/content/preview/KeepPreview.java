package dev.litfass.content.preview;

import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Previewed;
import dev.litfass.content.network.Reason;
import dev.litfass.content.post.Post;
import dev.litfass.content.schedule.FreezePost;
import dev.litfass.content.sending.PreviewCalls;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes what was asked for, and takes away what nobody wants to see any more. */
@Component
class KeepPreview {

    private static final Logger log = LoggerFactory.getLogger(KeepPreview.class);

    private final PreviewedPosts posts;
    private final Previews previews;
    private final FreezePost freeze;
    private final ChannelDirectory directory;
    private final PreviewCalls calls;
    private final Clock clock;

    KeepPreview(
            PreviewedPosts posts,
            Previews previews,
            FreezePost freeze,
            ChannelDirectory directory,
            PreviewCalls calls,
            Clock clock) {
        this.posts = posts;
        this.previews = previews;
        this.freeze = freeze;
        this.directory = directory;
        this.calls = calls;
        this.clock = clock;
    }

    Mono<Void> work(Preview claimed) {
        return posts.stillToCome(claimed.clientId(), claimed.place())
                .filter(post -> claimed.isAsked() || !claimed.isOver(clock.instant()))
                .flatMap(post -> claimed.isAsked()
                        ? made(claimed, post)
                        : Mono.fromSupplier(() -> claimed.lookedAfter(clock.instant())))
                .flatMap(previews::settle)
                .switchIfEmpty(Mono.defer(() -> removed(claimed.ended(clock.instant()))))
                .then();
    }

    private Mono<Preview> made(Preview asked, Post post) {
        if (asked.isStuck(clock.instant())) {
            return Mono.just(asked.failed(Reason.NOT_REACHED, clock.instant()));
        }
        return outgoing(asked, post)
                .flatMap(outgoing -> calls.show(asked.clientId(), asked.place().channelId(), outgoing))
                .onErrorResume(Problem.class, problem -> Mono.just(hindered(problem)))
                .map(previewed -> settled(asked, post, previewed));
    }

    private Mono<Outgoing> outgoing(Preview asked, Post post) {
        return directory
                .channel(asked.clientId(), asked.place().channelId())
                .flatMap(card -> freeze.on(card, post, asked.id().value(), clock.instant()));
    }

    private static Previewed hindered(Problem problem) {
        return new Previewed.Failed(problem.status() == 404 ? Reason.CHANNEL_REMOVED : Reason.NOT_REACHED, false);
    }

    private Preview settled(Preview asked, Post post, Previewed previewed) {
        var now = clock.instant();
        return previewed instanceof Previewed.Shown shown
                ? asked.made(Preview.Shown.of(shown, post, now), now)
                : asked.failed(((Previewed.Failed) previewed).reason(), now);
    }

    private Mono<Boolean> removed(Preview ended) {
        return calls.remove(
                        ended.clientId(), ended.place().channelId(), ended.id().value())
                .onErrorReturn(Problem.class, false)
                .flatMap(gone -> gone || isGivenUp(ended)
                        ? previews.forget(ended).thenReturn(true)
                        : previews.settle(ended.stillThere(clock.instant())));
    }

    private boolean isGivenUp(Preview ended) {
        var givenUp = ended.isGivenUp(clock.instant());
        if (givenUp) {
            log.atWarn()
                    .addKeyValue("preview", ended.id())
                    .addKeyValue("channelId", ended.place().channelId())
                    .log("A preview could not be taken away");
        }
        return givenUp;
    }
}
