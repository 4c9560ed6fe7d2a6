package dev.litfass.content.remark;

import static dev.litfass.content.ContentProblem.REMARK_NOT_FOUND;

import dev.litfass.content.post.PostId;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The repository of threads of remarks. */
interface RemarkThreads extends Repository<RemarkThread, ThreadId> {

    Mono<RemarkThread> insert(RemarkThread thread);

    Mono<RemarkThread> save(RemarkThread thread);

    Flux<RemarkThread> findByClientIdAndAtPostId(ClientId client, PostId post);

    Flux<RemarkThread> findByClientIdAndAtPostIdAndAudience(
            ClientId client, PostId post, RemarkThread.Audience audience);

    Mono<RemarkThread> findByClientIdAndAtPostIdAndId(ClientId client, PostId post, ThreadId id);

    Mono<RemarkThread> findFirstByClientIdAndAtPostIdAndAudienceOrderByAtNumberDesc(
            ClientId client, PostId post, RemarkThread.Audience audience);

    Flux<RemarkThread> findByClientIdAndAtPostIdAndPinIsNotNull(ClientId client, PostId post);

    @AcrossClients("open pages are told what changed; each page filters by its reader")
    Flux<RemarkThread> findByTalkChangedAtGreaterThanEqualOrderByTalkChangedAt(Instant since, Limit limit);

    /** A thread at this post; refused where there is none of this id. */
    default Mono<RemarkThread> one(ClientId client, PostId post, ThreadId id) {
        return findByClientIdAndAtPostIdAndId(client, post, id)
                .filter(RemarkThread::saysSomething)
                .switchIfEmpty(Mono.error(() -> REMARK_NOT_FOUND.because("no thread %s at the post", id)));
    }
}
