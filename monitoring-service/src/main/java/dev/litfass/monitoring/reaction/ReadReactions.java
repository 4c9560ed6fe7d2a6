package dev.litfass.monitoring.reaction;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.directory.ChannelDirectory;
import dev.litfass.platform.lease.LeasedQueue;
import dev.litfass.platform.lease.LeasedQueues;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks a network how many people reacted to what is due of one channel. A credential that is refused here is refused to
 * the channel's source too, which tells people.
 */
@Component
class ReadReactions {

    private static final Logger log = LoggerFactory.getLogger(ReadReactions.class);
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** However slowly a server answers: what it said is stored while the lease lasts. */
    private static final Duration LONGEST_READ = Duration.ofSeconds(100);

    private final LeasedQueue<PostReactions> queue;
    private final ReactionRecords records;
    private final ReactionReaders readers;
    private final ChannelDirectory directory;
    private final Clock clock;

    ReadReactions(
            LeasedQueues queues,
            ReactionRecords records,
            ReactionReaders readers,
            ChannelDirectory directory,
            Clock clock) {
        this.queue = queues.of(PostReactions.class, LEASE);
        this.records = records;
        this.readers = readers;
        this.directory = directory;
        this.clock = clock;
    }

    /** What is due of one channel, as much as its network is asked for at a time. */
    Mono<List<PostReactions>> claim() {
        return queue.claim(where("there.network").in(readers.networks()))
                .flatMap(first -> queue.claim(
                                sameChannel(first),
                                readers.of(first.there().network()).atOnce() - 1)
                        .startWith(first)
                        .collectList());
    }

    private static Criteria sameChannel(PostReactions first) {
        return where("clientId")
                .is(first.clientId())
                .and("there.channelId")
                .is(first.there().channelId());
    }

    Mono<Void> read(List<PostReactions> due) {
        return answer(due)
                .timeout(LONGEST_READ)
                .onErrorResume(Exception.class, error -> Mono.just(broken(due.get(0), error)))
                .defaultIfEmpty(ReactionAnswer.NOTHING)
                .flatMap(answer -> stored(due, answer));
    }

    private Mono<ReactionAnswer> answer(List<PostReactions> due) {
        var first = due.get(0);
        var ids = due.stream().map(each -> each.there().remoteId()).toList();
        return directory
                .credential(first.clientId(), first.there().channelId())
                .flatMap(credential -> readers.of(first.there().network()).read(credential, ids));
    }

    /** Whatever goes wrong, these are asked for later. */
    private static ReactionAnswer broken(PostReactions first, Exception error) {
        if (!(error instanceof Problem)) {
            log.atWarn()
                    .setCause(error)
                    .addKeyValue("channelId", first.there().channelId())
                    .log("Reactions could not be read");
        }
        return ReactionAnswer.NOTHING;
    }

    private Mono<Void> stored(List<PostReactions> due, ReactionAnswer answer) {
        var now = clock.instant();
        return Flux.fromIterable(due)
                .concatMap(each -> queue.settle(each.id(), each.lease().fence(), each.after(answer, now)))
                .then(Mono.justOrEmpty(answer.rest()))
                .flatMap(rest ->
                        records.rest(due.get(0).clientId(), due.get(0).there().channelId(), now.plus(rest)))
                .then();
    }
}
