package dev.litfass.content.series;

import dev.litfass.content.media.AssetId;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.platform.audit.AuditLog;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts another picture or video into a series in the place of one. */
@Component
public class ReplaceInSeries {

    private final SeriesRepository series;
    private final AuditLog audit;
    private final Clock clock;

    ReplaceInSeries(SeriesRepository series, AuditLog audit, Clock clock) {
        this.series = series;
        this.audit = audit;
        this.clock = clock;
    }

    /** What it makes from now on has the other one, and waits for a yes to it. */
    public Mono<Series> replace(Series found, AssetId gone, AssetId next, Caller by) {
        return Mono.defer(() -> {
            var change =
                    found.replacing(gone, next).changedBy(by, "series-media-replaced", next.value(), clock.instant());
            return audit.save(change, series::save);
        });
    }
}
