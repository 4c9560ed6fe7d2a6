package dev.litfass.platform.lease;

import dev.litfass.platform.pool.Contained;
import dev.litfass.platform.trace.Trace;
import dev.litfass.platform.trace.Traces;
import io.micrometer.tracing.Span;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * A clock: takes what is due, piece by piece, and looks again after a pause where nothing is. Pieces are worked on side
 * by side, and it goes on looking while they are: a slow piece keeps a place, and nobody else from theirs. It survives
 * every failure, and on shutdown it takes nothing more and lets running pieces finish.
 */
public final class Poller implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Poller.class);

    /** Longer than any lease: what takes longer has lost its piece to somebody else, or was never going to end. */
    private static final Duration USUAL_LIMIT = Duration.ofMinutes(30);

    private final String name;
    private final Duration pause;
    private final int atOnce;
    private final Supplier<Flux<Mono<Void>>> next;
    private final boolean automatic;
    private final Duration limit;
    private final AtomicLong rounds = new AtomicLong();
    private volatile Sinks.Empty<Void> stopped = Sinks.empty();
    private volatile boolean stopping;
    private volatile @Nullable Disposable running;
    private volatile Mono<Void> end = Mono.empty();
    private @Nullable Traces traces;

    private Poller(
            String name,
            Duration pause,
            int atOnce,
            Supplier<Flux<Mono<Void>>> next,
            boolean automatic,
            Duration limit) {
        this.name = name;
        this.pause = pause;
        this.atOnce = atOnce;
        this.next = next;
        this.automatic = automatic;
        this.limit = limit;
    }

    /**
     * A clock that takes pieces of work and works on them.
     *
     * @param atOnce how many pieces may be worked on side by side
     * @param claim takes the next piece; empty where nothing is due
     * @param automatic false where a test moves the clock by {@link #runOnce()}
     */
    public static <T> Poller of(
            String name,
            Duration pause,
            int atOnce,
            Supplier<Mono<T>> claim,
            Function<T, Mono<Void>> work,
            boolean automatic) {
        return ofMany(name, pause, atOnce, () -> claim.get().flux(), work, automatic);
    }

    /** The same where several pieces are taken with one look. */
    public static <T> Poller ofMany(
            String name,
            Duration pause,
            int atOnce,
            Supplier<Flux<T>> claim,
            Function<T, Mono<Void>> work,
            boolean automatic) {
        return new Poller(
                name, pause, atOnce, () -> claim.get().map(piece -> begun(work, piece)), automatic, USUAL_LIMIT);
    }

    /** A clock that does one thing again and again, never twice at a time. */
    public static Poller chore(String name, Duration pause, Supplier<? extends Mono<?>> chore, boolean automatic) {
        return new Poller(name, pause, 1, () -> chore.get().thenMany(Flux.empty()), automatic, USUAL_LIMIT);
    }

    /** In a service its runs are traced. */
    @Autowired(required = false)
    void tracedBy(Traces traces) {
        this.traces = traces;
    }

    /** The same with a limit of its own for each look and each piece; where it is over, the place is free again. */
    public Poller within(Duration limit) {
        return new Poller(name, pause, atOnce, next, automatic, limit);
    }

    /** What is lost later, on another thread, the limit ends. */
    private static <T> Mono<Void> begun(Function<T, Mono<Void>> work, T piece) {
        return Contained.mono(() -> work.apply(piece));
    }

    /** Works until nothing is due, and says how many pieces there were. */
    public Mono<Long> runOnce() {
        return pass().expand(worked -> worked == 0 ? Mono.empty() : pass()).reduce(0L, Long::sum);
    }

    /** How often the clock has looked; a readiness check sees by it that the clock is alive. */
    public long rounds() {
        return rounds.get();
    }

    public String name() {
        return name;
    }

    private Mono<Long> pass() {
        return Flux.defer(this::look)
                .repeatWhen(taken -> taken.takeWhile(count -> count > 0))
                .flatMap(piece -> worked(piece).thenReturn(1L), atOnce)
                .count();
    }

    /** The next pieces, as the work that they are; a look that fails has found nothing more. */
    private Flux<Mono<Void>> look() {
        return Flux.defer(this::taken)
                .timeout(Mono.delay(limit), piece -> Mono.never())
                .doOnTerminate(rounds::incrementAndGet)
                .onErrorResume(error -> {
                    failed(error);
                    return Flux.empty();
                })
                .transform(this::traced);
    }

    private Flux<Mono<Void>> taken() {
        try {
            return Contained.call(next::get);
        } catch (Exception e) {
            return Flux.error(e);
        }
    }

    private Mono<Void> worked(Mono<Void> piece) {
        return piece.timeout(limit)
                .onErrorResume(error -> {
                    failed(error);
                    return Mono.empty();
                })
                .flux()
                .transform(this::traced)
                .then();
    }

    /** Each look and each piece of work is a trace of its own. */
    private <T> Flux<T> traced(Flux<T> run) {
        var by = traces;
        return by == null ? run : Flux.using(() -> by.begun(name), span -> run.contextWrite(Trace.in(span)), Span::end);
    }

    private void failed(Throwable error) {
        log.atError().setCause(error).addKeyValue("poller", name).log("A tick failed");
    }

    /** Takes pieces only while there is a place for them; pauses where there is none to take. */
    private Flux<Mono<Void>> pieces() {
        return Flux.defer(this::look).switchIfEmpty(Mono.defer(this::pause)).repeat(() -> !stopping);
    }

    private Mono<Mono<Void>> pause() {
        return Mono.firstWithSignal(Mono.delay(pause).then(), stopped.asMono()).then(Mono.empty());
    }

    /** On a thread of its own: where every look finds something at once, who starts it would never get away. */
    @Override
    public void start() {
        stopping = false;
        stopped = Sinks.empty();
        var ended = Sinks.<Void>empty();
        end = ended.asMono();
        running = pieces().flatMap(this::worked, atOnce)
                .doFinally(signal -> ended.tryEmitEmpty())
                .subscribeOn(Schedulers.parallel())
                .subscribe();
    }

    @Override
    public void stop(Runnable callback) {
        stopping = true;
        stopped.tryEmitEmpty();
        end.doFinally(signal -> {
                    stop();
                    callback.run();
                })
                .subscribe();
    }

    @Override
    public void stop() {
        stopping = true;
        stopped.tryEmitEmpty();
        var current = running;
        running = null;
        if (current != null) {
            current.dispose();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    @Override
    public boolean isAutoStartup() {
        return automatic;
    }
}
