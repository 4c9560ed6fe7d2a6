package dev.litfass.content.remark;

import dev.litfass.content.post.Person;
import dev.litfass.content.post.Post;
import dev.litfass.content.remark.RemarkThread.Audience;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the threads at a post, each with the place where its words are now. */
@Component
public class ReadThreads {

    private final RemarkThreads threads;
    private final PinPool pins;

    ReadThreads(RemarkThreads threads, PinPool pins) {
        this.threads = threads;
        this.pins = pins;
    }

    Mono<List<ThreadView>> at(Post post) {
        return views(
                threads.findByClientIdAndAtPostId(post.clientId(), post.id()),
                thread -> ThreadView.of(thread, post.draft()));
    }

    /** Those that the client company reads. */
    public Mono<List<SharedThread>> shared(Post post, Person reader) {
        return views(
                threads.findByClientIdAndAtPostIdAndAudience(post.clientId(), post.id(), Audience.CLIENT),
                thread -> SharedThread.of(thread, post.draft(), reader));
    }

    private <T> Mono<List<T>> views(Flux<RemarkThread> found, Function<RemarkThread, T> view) {
        return found.filter(RemarkThread::saysSomething)
                .sort(Comparator.comparing(RemarkThread::begunAt)
                        .thenComparing(thread -> thread.at().number()))
                .collectList()
                .flatMap(all -> pins.run(() -> all.stream().map(view).toList()));
    }
}
