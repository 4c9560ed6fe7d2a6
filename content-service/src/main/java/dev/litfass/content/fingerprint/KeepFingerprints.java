package dev.litfass.content.fingerprint;

import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostStatus;
import dev.litfass.platform.pool.CpuPool;
import java.time.Clock;
import org.bson.Document;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.mapping.event.ReactiveAfterSaveCallback;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Keeps the fingerprint of each post that is saved, whoever saves it, and takes that of a discarded one away. It comes after
 * the saving: where it fails the post is found by nothing until it is saved again, and its own saving stands.
 */
@Component
class KeepFingerprints implements ReactiveAfterSaveCallback<Post>, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(KeepFingerprints.class);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 200;

    private final ObjectProvider<Fingerprints> fingerprints;
    private final HashTable known;
    private final Clock clock;
    private final CpuPool pool = new CpuPool("fingerprints", AT_ONCE, WAITING);

    /** @param fingerprints asked for late: the template that calls this one is what they are made of */
    KeepFingerprints(ObjectProvider<Fingerprints> fingerprints, HashTable known, Clock clock) {
        this.fingerprints = fingerprints;
        this.known = known;
        this.clock = clock;
    }

    @Override
    public Publisher<Post> onAfterSave(Post post, Document document, String collection) {
        return of(post).onErrorResume(Exception.class, error -> {
                    log.atWarn()
                            .addKeyValue("postId", post.id())
                            .log("A fingerprint could not be kept: {}", error.toString());
                    return Mono.empty();
                })
                .then(Mono.just(post));
    }

    Mono<Void> of(Post post) {
        if (post.status() == PostStatus.DISCARDED) {
            return fingerprints.getObject().remove(post.id());
        }
        return pool.run(() -> Fingerprint.of(post, clock.instant()))
                .flatMap(fingerprints.getObject()::save)
                .doOnNext(kept -> known.add(kept.hashes()))
                .then();
    }

    @Override
    public void destroy() {
        pool.close();
    }
}
