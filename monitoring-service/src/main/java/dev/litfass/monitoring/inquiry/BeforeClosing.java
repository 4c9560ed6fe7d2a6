package dev.litfass.monitoring.inquiry;

import dev.litfass.contracts.id.ClientId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds what the public will lose patience with while a client is closed: it has to be answered before (N2). */
@Component
class BeforeClosing {

    private static final int MOST = 50;

    private final FindInquiries find;
    private final ReadInquiry read;
    private final ClientClocks clocks;
    private final Clock clock;

    BeforeClosing(FindInquiries find, ReadInquiry read, ClientClocks clocks, Clock clock) {
        this.find = find;
        this.read = read;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Nothing on a day after which the client works, and where nothing turns red. */
    Mono<Closing> of(ClientId client) {
        var now = clock.instant();
        return clocks.of(client)
                .flatMap(business -> Mono.justOrEmpty(business.pause(now)))
                .flatMap(pause -> {
                    var from = pause.from().isAfter(now) ? pause.from() : now;
                    return find.turningRed(client, from, pause.to(), MOST)
                            .concatMap(read::row)
                            .collectList()
                            .map(red -> new Closing(client, pause.from(), pause.to(), red));
                })
                .filter(closing -> !closing.inquiries().isEmpty());
    }

    /**
     * A client that is closed for days.
     *
     * @param inquiries what turns red meanwhile, at most {@value #MOST}
     */
    record Closing(ClientId clientId, Instant closesAt, Instant opensAt, List<InquiryView> inquiries) {}
}
