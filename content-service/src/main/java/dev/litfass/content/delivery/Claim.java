package dev.litfass.content.delivery;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A worker's hold on one delivery: it writes under its fence, keeps the lease alive while the worker is at it, and knows
 * by this machine's own clock, which nobody sets, how long the lease surely lasts.
 */
public final class Claim {

    /** So often within a lease it is renewed; two renewals may fail and it still lasts. */
    private static final int BEATS_A_LEASE = 3;

    private static final Logger log = LoggerFactory.getLogger(Claim.class);

    private final DeliveryQueue queue;
    private final Delivery found;
    private volatile Term term;

    Claim(DeliveryQueue queue, Delivery found, Term term) {
        this.queue = queue;
        this.found = found;
        this.term = term;
    }

    /**
     * How long a lease lasts.
     *
     * @param until by the database's clock, as it is written
     * @param surely by this machine's {@link System#nanoTime()}, counted from before the writing
     */
    record Term(Instant until, long surely) {

        static Term of(Duration lease, Instant now) {
            return new Term(now.plus(lease), System.nanoTime() + lease.toNanos());
        }
    }

    public Delivery delivery() {
        return found;
    }

    /** Writes a step, and renews the lease if the work goes on; empty if the lease was lost. */
    public Mono<Delivery> write(Delivery step, boolean goesOn) {
        return Mono.defer(() -> {
            if (!goesOn) {
                return queue.write(step);
            }
            var next = queue.newTerm();
            return queue.write(step.with(step.lease().again(next.until()))).doOnNext(written -> term = next);
        });
    }

    /** False once another worker may have it. */
    public boolean surelyLasts() {
        return System.nanoTime() < term.surely();
    }

    /** Renews the lease again and again until the work is done. */
    public Mono<Void> during(Mono<Void> work) {
        var beats = Flux.interval(queue.lease().dividedBy(BEATS_A_LEASE))
                .onBackpressureDrop()
                .concatMap(beat -> beat(), 1)
                .then(Mono.<Void>never());
        return Mono.firstWithSignal(work, beats);
    }

    private synchronized void renewed(Term known, Term next) {
        if (term == known) {
            term = next;
        }
    }

    /** Once for all the time until a moment, since beats of everything that stands ready would be most of the work. */
    public Mono<Void> lastBeyond(Instant moment) {
        return Mono.defer(() -> renew(queue.termBeyond(moment)));
    }

    private Mono<Void> beat() {
        return Mono.defer(() -> queue.lastsLong(term) ? Mono.empty() : renew(queue.newTerm()));
    }

    /** One that comes too late changes nothing: what the lease was must still be written there. */
    private Mono<Void> renew(Term next) {
        return Mono.defer(() -> {
                    var known = term;
                    return queue.renew(found, known.until(), next.until())
                            .filter(renewed -> renewed)
                            .doOnNext(renewed -> renewed(known, next));
                })
                .onErrorResume(Exception.class, error -> {
                    log.atWarn()
                            .addKeyValue("deliveryId", found.id())
                            .log("A lease could not be renewed: {}", error.toString());
                    return Mono.empty();
                })
                .then();
    }
}
