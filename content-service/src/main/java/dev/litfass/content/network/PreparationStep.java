package dev.litfass.content.network;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One thing made ready, or why not. */
public final class PreparationStep<P extends Prepared> {

    private final UnaryOperator<P> change;
    private final @Nullable Outcome failure;

    private PreparationStep(UnaryOperator<P> change, @Nullable Outcome failure) {
        this.change = change;
        this.failure = failure;
    }

    public static <P extends Prepared> PreparationStep<P> done(UnaryOperator<P> change) {
        return new PreparationStep<>(change, null);
    }

    public static <P extends Prepared> PreparationStep<P> failed(Outcome failure) {
        return new PreparationStep<>(UnaryOperator.identity(), failure);
    }

    /** Lies there, and cannot be used yet. */
    public static <P extends Prepared> PreparationStep<P> unfinished(UnaryOperator<P> change, Outcome failure) {
        return new PreparationStep<>(change, failure);
    }

    /** What comes of all of them, one after the other on top of what lies ready; the first that fails is the last. */
    public static <P extends Prepared> Mono<Preparation> all(P already, Flux<PreparationStep<P>> steps) {
        return steps.scan(new Progress<>(already, null), Progress::with)
                .takeUntil(progress -> progress.failure() != null)
                .last()
                .map(Progress::preparation);
    }

    private record Progress<P extends Prepared>(
            P ready, @Nullable Outcome failure) {

        Progress<P> with(PreparationStep<P> step) {
            return new Progress<>(step.change.apply(ready), step.failure);
        }

        Preparation preparation() {
            return failure == null
                    ? new Preparation.Ready(ready)
                    : new Preparation.Failed(failure, ready.isEmpty() ? Prepared.NOTHING : ready);
        }
    }
}
