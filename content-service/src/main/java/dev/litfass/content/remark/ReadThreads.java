package dev.litfass.content.remark;

import dev.litfass.content.post.Person;
import dev.litfass.content.post.Post;
import dev.litfass.content.remark.RemarkThread.Audience;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads the threads at a post, each with the place where its words are now. */
@Component
public class ReadThreads {

    private final RemarkThreads threads;

    ReadThreads(RemarkThreads threads) {
        this.threads = threads;
    }

    Mono<List<ThreadView>> at(Post post) {
        return threads.findByClientIdAndAtPostIdOrderByAtNumber(post.clientId(), post.id())
                .map(thread -> ThreadView.of(thread, post.draft()))
                .collectList();
    }

    /** Those that the client company reads. */
    public Mono<List<SharedThread>> shared(Post post, Person reader) {
        return threads.findByClientIdAndAtPostIdAndAudienceOrderByAtNumber(post.clientId(), post.id(), Audience.CLIENT)
                .map(thread -> SharedThread.of(thread, post.draft(), reader))
                .collectList();
    }
}
