package dev.litfass.kernel.lease;

import dev.litfass.kernel.trace.Trace;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * A clock: repeats a step until nothing is due, then pauses, then looks again. It survives every failure of a step,
 * and on shutdown it stops looking and lets running steps finish.
 */
public final class Ticker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Ticker.class);

    private final String name;
    private final Duration pause;
    private final int atOnce;
    private final Supplier<Mono<Boolean>> step;
    private final boolean automatic;
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicLong rounds = new AtomicLong();
    private volatile boolean stopping;
    private volatile @Nullable Disposable loop;
    private final AtomicReference<@Nullable Runnable> whenIdle = new AtomicReference<>();

    /**
     * @param atOnce how many steps may run side by side
     * @param step one piece of work: true when something was done and more may be due, false or empty when not
     * @param automatic false where a test moves the clock by {@link #runOnce()}
     */
    public Ticker(String name, Duration pause, int atOnce, Supplier<Mono<Boolean>> step, boolean automatic) {
        this.name = name;
        this.pause = pause;
        this.atOnce = atOnce;
        this.step = step;
        this.automatic = automatic;
    }

    /** Works until nothing is due, and says how many steps had something to do. */
    public Mono<Long> runOnce() {
        return Flux.range(0, atOnce)
                .flatMap(lane -> lane(), atOnce)
                .reduce(0L, Long::sum)
                .doOnSuccess(done -> rounds.incrementAndGet());
    }

    /** How often the clock has looked; a readiness check sees by it that the clock is alive. */
    public long rounds() {
        return rounds.get();
    }

    public String name() {
        return name;
    }

    private Mono<Long> lane() {
        return Mono.defer(this::once)
                .expand(worked -> worked && !stopping ? once() : Mono.empty())
                .filter(Boolean::booleanValue)
                .count();
    }

    private Mono<Boolean> once() {
        if (stopping) {
            return Mono.just(false);
        }
        return Mono.defer(step)
                .defaultIfEmpty(false)
                .doOnSubscribe(s -> working.incrementAndGet())
                .doFinally(signal -> finished())
                .contextWrite(context -> context.put(Trace.KEY, Trace.fresh()));
    }

    private void finished() {
        if (working.decrementAndGet() == 0 && stopping) {
            runWhenIdle();
        }
    }

    private void runWhenIdle() {
        var callback = whenIdle.getAndSet(null);
        if (callback != null) {
            callback.run();
        }
    }

    @Override
    public void start() {
        stopping = false;
        loop = Mono.defer(this::runOnce)
                .onErrorResume(Exception.class, error -> {
                    log.atError().setCause(error).addKeyValue("ticker", name).log("A tick failed");
                    return Mono.just(0L);
                })
                .then(Mono.delay(pause, Schedulers.parallel()))
                .repeat(() -> !stopping)
                .subscribe();
    }

    @Override
    public void stop(Runnable callback) {
        stopping = true;
        whenIdle.set(() -> {
            stop();
            callback.run();
        });
        if (working.get() == 0) {
            runWhenIdle();
        }
    }

    @Override
    public void stop() {
        stopping = true;
        var running = loop;
        if (running != null) {
            running.dispose();
            loop = null;
        }
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }

    @Override
    public boolean isAutoStartup() {
        return automatic;
    }
}
