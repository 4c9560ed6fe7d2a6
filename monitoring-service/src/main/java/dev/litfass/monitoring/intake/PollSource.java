package dev.litfass.monitoring.intake;

import dev.litfass.contracts.problem.Problem;
import dev.litfass.monitoring.source.Batch;
import dev.litfass.monitoring.source.Source;
import dev.litfass.monitoring.source.SourceReaders;
import dev.litfass.monitoring.source.SourceReadings;
import dev.litfass.platform.directory.ChannelDirectory;
import dev.litfass.platform.lease.LeasedQueue;
import dev.litfass.platform.lease.LeasedQueues;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads a source that is due. Its cursor moves only after everything read is in the house. */
@Component
class PollSource {

    private static final Logger log = LoggerFactory.getLogger(PollSource.class);
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** However slowly a server answers: what it said is stored while the lease lasts, and its place is free for others. */
    private static final Duration LONGEST_READ = Duration.ofSeconds(90);

    private static final Duration LONGEST_LOOK = Duration.ofSeconds(60);

    /** Reading, storing and looking again; a poll that has lost its lease settles nothing. */
    static final Duration LONGEST_POLL = LEASE.plus(LONGEST_LOOK);

    /** So many new things are taken in at a time; the rest is read again with the next poll. */
    private static final int MOST_NEW = 200;

    private final LeasedQueue<Source> queue;
    private final SourceReadings readings;
    private final SourceReaders readers;
    private final AcceptMention accept;
    private final LookAgain look;
    private final ChannelDirectory directory;
    private final IntakeSettings settings;
    private final Clock clock;

    PollSource(
            LeasedQueues queues,
            SourceReadings readings,
            SourceReaders readers,
            AcceptMention accept,
            LookAgain look,
            ChannelDirectory directory,
            IntakeSettings settings,
            Clock clock) {
        this.queue = queues.of(Source.class, LEASE);
        this.readings = readings;
        this.readers = readers;
        this.accept = accept;
        this.look = look;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    /** The next source to be read. */
    Mono<Source> claim() {
        return queue.claim();
    }

    Mono<Void> poll(Source source) {
        return Mono.justOrEmpty(readers.of(source.place().network()))
                .flatMap(reader -> reader.read(source)
                        .timeout(LONGEST_READ)
                        .onErrorResume(Exception.class, e -> Mono.just(broken(source, e))))
                .flatMap(batch -> taken(source, batch))
                .switchIfEmpty(
                        Mono.fromSupplier(() -> source.read(source.reading().cursor(), clock.instant(), pause(source))))
                .flatMap(after -> readings.settle(after).then(looked(after)));
    }

    /** Only where reading went well: a network in trouble is not asked for more. */
    private Mono<Void> looked(Source after) {
        return after.isFeed() || after.reading().trouble() != null
                ? Mono.empty()
                : Mono.justOrEmpty(readers.of(after.place().network()))
                        .flatMap(reader -> look.at(after, reader).timeout(LONGEST_LOOK))
                        .onErrorResume(Exception.class, e -> Mono.<Void>empty().doOnSubscribe(s -> broken(after, e)));
    }

    /** Whatever goes wrong in reading, people see a source in trouble, and the next one is read. */
    private static Batch broken(Source source, Exception error) {
        if (!(error instanceof Problem)) {
            log.atWarn().setCause(error).addKeyValue("sourceId", source.id()).log("A reader failed");
        }
        return Batch.Failed.notReached();
    }

    private Mono<Source> taken(Source source, Batch batch) {
        if (batch instanceof Batch.Failed failed) {
            return reported(source, failed)
                    .then(Mono.fromSupplier(() -> source.failed(
                            Source.Trouble.of(failed, clock.instant()),
                            clock.instant(),
                            pause(source),
                            failed.retryAfter())));
        }
        var read = (Batch.Read) batch;
        var place = source.place();
        var from = new AcceptMention.From(
                source.clientId(), source.id().value(), place.channelId(), place.network(), place.since());
        return Flux.fromIterable(read.mentions())
                .concatMap(mention -> accept.accept(from, mention))
                .scan(new Progress(0, 0), Progress::with)
                .takeUntil(progress -> progress.fresh() >= MOST_NEW)
                .last()
                .map(progress -> progress.seen() < read.mentions().size()
                        ? source.read(source.reading().cursor(), clock.instant(), pause(source))
                        : source.read(read, clock.instant(), pause(source)));
    }

    /** How much of a batch was taken in. */
    private record Progress(int seen, int fresh) {

        Progress with(boolean isNew) {
            return new Progress(seen + 1, isNew ? fresh + 1 : fresh);
        }
    }

    private Mono<Void> reported(Source source, Batch.Failed failed) {
        log.atInfo()
                .addKeyValue("clientId", source.clientId())
                .addKeyValue("sourceId", source.id())
                .log("Source could not be read: {}", failed.code());
        var channel = source.place().channelId();
        return failed.credential() && channel != null
                ? directory
                        .needsReconnect(source.clientId(), channel, failed.code())
                        .onErrorComplete(Problem.class)
                : Mono.empty();
    }

    private Duration pause(Source source) {
        return source.isFeed() ? settings.feedPause() : settings.channelPause();
    }
}
