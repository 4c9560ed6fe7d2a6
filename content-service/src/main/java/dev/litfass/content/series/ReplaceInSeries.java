package dev.litfass.content.series;

import dev.litfass.content.media.AssetId;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.audit.AuditLog;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts another picture or video into a series: what it makes from now on has that, and waits for a yes to it. */
@Component
public class ReplaceInSeries {

    private final SeriesMedia media;
    private final SeriesRepository series;
    private final AuditLog audit;
    private final Clock clock;

    ReplaceInSeries(SeriesMedia media, SeriesRepository series, AuditLog audit, Clock clock) {
        this.media = media;
        this.series = series;
        this.audit = audit;
        this.clock = clock;
    }

    /** The series that go on and have it. */
    public Flux<Series> using(ClientId client, AssetId asset) {
        return media.using(client, asset);
    }

    public Mono<Series> in(Series found, AssetId gone, AssetId next, Caller by) {
        return Mono.defer(() -> {
            var change =
                    found.replacing(gone, next).changedBy(by, "series-media-replaced", next.value(), clock.instant());
            return audit.save(change, series::save);
        });
    }
}
